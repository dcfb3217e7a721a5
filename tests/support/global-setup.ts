import { demoFolder } from './house.ts';

/** Founds the demo town once; every worker starts its server on a copy. */
export default async function globalSetup(): Promise<void> {
  await demoFolder();
}
