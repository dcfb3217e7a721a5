import type { z } from 'zod';
import type { Fault } from '#platform/content/fault.ts';
import { readJson } from '#platform/content/json.ts';
import { branchingScenario, sceneFaults } from './branching-scenario.ts';
import { lookForSigns, signFaults } from './look-for-signs.ts';
import type { OwnFault } from './parts.ts';
import { orderFaults, putInOrder } from './put-in-order.ts';
import { questionFaults, questionSet } from './question-set.ts';

type Check = (text: string, file: string) => readonly Fault[];

/** What does not hold together is looked for once every part has its form. */
const check =
  <T>(schema: z.ZodType<T>, faultsOf: (content: T) => readonly OwnFault[]): Check =>
  (text, file) => {
    const read = readJson(text, file, schema);
    if (read.faults !== undefined) return read.faults;
    return faultsOf(read.value).map(({ path, what }) => ({ file, line: read.lineOf(...path), what }));
  };

const CHECKS: Readonly<Record<string, Check>> = {
  'Rueckenwind.QuestionSet': check(questionSet, questionFaults),
  'Rueckenwind.PutInOrder': check(putInOrder, orderFaults),
  'Rueckenwind.LookForSigns': check(lookForSigns, signFaults),
  'Rueckenwind.BranchingScenario': check(branchingScenario, sceneFaults),
};

/**
 * What an author should mend in the `content.json` of one of our own content types: each fault with its line. Content of
 * other types is their makers' business and has none.
 */
export const ownFaults = (machineName: string, text: string, file: string): readonly Fault[] =>
  Object.hasOwn(CHECKS, machineName) ? (CHECKS[machineName]?.(text, file) ?? []) : [];
