import { task } from './lib/project.ts';
import { runSteps } from './lib/run-steps.ts';

/** What `npm test` runs, then crash and load rounds and every journey in the other width and theme. */
await task(() => runSteps(process.argv.slice(2), true));
