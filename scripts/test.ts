import { task } from './lib/project.ts';
import { runSteps } from './lib/run-steps.ts';

/** Everything a change has to pass: `npm test`, or a part of it: `npm test -- --only units,types`. */
await task(() => runSteps(process.argv.slice(2), false));
