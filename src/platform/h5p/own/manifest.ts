import { z } from 'zod';

/** `h5p.json` of a practice as an author of ours writes it: what a player could do without is asked for, too. */
export const manifestFile = z.looseObject({
  title: z.string().trim().min(1).max(1000),
  mainLibrary: z.string().min(1),
  language: z.string().optional(),
  preloadedDependencies: z.array(
    z.looseObject({
      machineName: z.string().min(1),
      majorVersion: z.coerce.number().int().min(0),
      minorVersion: z.coerce.number().int().min(0),
    }),
  ),
});

/** Any `content.json`, whatever its type makes of it. */
export const contentFile = z.unknown();
