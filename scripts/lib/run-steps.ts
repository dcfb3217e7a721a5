import { parseArgs, stripVTControlCharacters } from 'node:util';
import { type Count, FAILED, lastLine, sum } from './counts.ts';
import { stopWithChildren } from './program.ts';
import { Stop } from './project.ts';
import { build, e2e, gates, long, prepare, type Step } from './steps.ts';

/** Most machines that run this have two cores. */
const SIDE_BY_SIDE = 2;

/**
 * Runs all steps, or those named with `--only`, and prints the sum of everything as its last line.
 * A step that fails or falls over does not keep the others from running. Answers the exit code.
 */
export async function runSteps(args: readonly string[], longRun: boolean): Promise<number> {
  stopWithChildren();
  const last = [build, e2e, ...(longRun ? long : [])];
  const only = chosen(args, [...gates, ...last]);
  const wanted = (step: Step) => only === undefined || only.includes(step.name);

  const counts: Count[] = [];
  const one = async (step: Step) => {
    counts.push(await tell(step));
  };
  const waiting = gates.filter(wanted);
  if (waiting.some((step) => step.name === 'types' || step.name === 'lint')) await one(prepare);
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await one(step);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane));
  for (const step of last.filter(wanted)) await one(step);

  const total = sum(counts);
  console.log(`\n${lastLine(total)}`);
  return total.failed > 0 ? 1 : 0;
}

/** Runs one step; says how long it took and, when it failed, why. */
async function tell(step: Step): Promise<Count> {
  const from = performance.now();
  const { count, output } = await step
    .run()
    .catch((fault: Error) => ({ count: FAILED, output: String(fault.stack) }));
  const seconds = ((performance.now() - from) / 1000).toFixed(1).replace('.', ',');
  const failed = count.failed > 0;
  console.log(`${failed ? '✗' : '✓'} ${step.title}: ${lastLine(count)} (${seconds} s)  [${step.name}]`);
  if (failed && output) console.log(shortened(output).replace(/^/gm, '    '));
  return count;
}

/** Beginning and end of what a tool says; some say the same a thousand times. */
function shortened(output: string): string {
  const lines = stripVTControlCharacters(output).trimEnd().split('\n');
  return lines.length <= 160
    ? lines.join('\n')
    : [...lines.slice(0, 80), '…', ...lines.slice(-80)].join('\n');
}

function chosen(args: readonly string[], steps: readonly Step[]): readonly string[] | undefined {
  const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } });
  const names = values.only?.split(',');
  const unknown = names?.filter((name) => !steps.some((step) => step.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Stop(
      `--only kennt ${unknown.join(', ')} nicht. Es gibt: ${steps.map((step) => step.name).join(', ')}.`,
    );
  return names;
}
