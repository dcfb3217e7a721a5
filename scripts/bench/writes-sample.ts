import type { Collection } from '#platform/store/port.ts';

/** About 1 KB of JSON, in the manner of a person's learning state. */
export type Sample = {
  readonly owner: string;
  readonly department: string;
  readonly steps: readonly { readonly unit: string; readonly state: string; readonly at: string }[];
  readonly note: string;
};

export const samples: Collection<Sample, 'owner' | 'department'> = {
  name: 'samples',
  shape: 1,
  indexes: { owner: (sample) => sample.owner, department: (sample) => sample.department },
};

export const sampleOf = (number: number, step: number): Sample => ({
  owner: `person-${number}`,
  department: `department-${number % 40}`,
  steps: Array.from({ length: 10 }, (_, unit) => ({
    unit: `m${(number + unit) % 8}-lektion-${unit}`,
    state: unit < step % 10 ? 'completed' : 'open',
    at: '2026-11-23T08:00:00.000Z',
  })),
  note: 'n'.repeat(120),
});
