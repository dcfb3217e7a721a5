import { z } from 'zod';
import { slug } from '#domain/organisation.ts';

/**
 * Test items as authors write them: `courses/<course>/items.yaml`. Key and reasons stay on the server until a test has
 * been handed in.
 */

const text = (max: number) => z.string().min(1).max(max);

export const DIFFICULTIES = ['leicht', 'mittel', 'schwer'] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

const common = {
  id: slug(),
  /** Which learning goal of the course it asks, counted from 1. */
  goal: z.number().int().min(1).max(8),
  difficulty: z.enum(DIFFICULTIES),
  /** The facts of the curriculum it asks: `M1-4`. */
  facts: z.array(z.string().regex(/^[MZ]\d-\d+$/, 'noFact')).default([]),
  /** Has to be right for the test to be passed. */
  must: z.literal('ja').optional(),
  text: text(600),
};

const option = z.strictObject({ text: text(300), correct: z.literal('ja').optional(), reason: text(500) });

const single = z.strictObject({
  ...common,
  type: z.literal('single'),
  options: z.array(option).min(3).max(6),
});
const multiple = z.strictObject({
  ...common,
  type: z.literal('multiple'),
  options: z.array(option).min(3).max(7),
});
const trueFalse = z.strictObject({
  ...common,
  type: z.literal('trueFalse'),
  answer: z.enum(['richtig', 'falsch']),
  reason: text(500),
});
const order = z.strictObject({
  ...common,
  type: z.literal('order'),
  steps: z.array(text(200)).min(3).max(6),
  reason: text(500),
});
const match = z.strictObject({
  ...common,
  type: z.literal('match'),
  pairs: z
    .array(z.strictObject({ left: text(200), right: text(200), reason: text(400) }))
    .min(3)
    .max(6),
});
const shortText = z.strictObject({
  ...common,
  type: z.literal('text'),
  accepts: z.array(text(80)).min(1).max(10),
  reason: text(500),
});

export const item = z.discriminatedUnion('type', [single, multiple, trueFalse, order, match, shortText]);
export type Item = z.infer<typeof item>;

export const poolFile = z.strictObject({
  /** How many items of which goal and difficulty one test draws. */
  blueprint: z
    .array(
      z.strictObject({
        goal: z.number().int().min(1).max(8),
        difficulty: z.enum(DIFFICULTIES),
        count: z.number().int().min(1).max(10),
      }),
    )
    .min(1),
  /** Share of points that passes. */
  passPercent: z.number().int().min(50).max(100).default(80),
  /** Minutes; without it there is no limit (WCAG 2.2.1). */
  minutes: z.number().int().min(5).max(240).optional(),
  /** Days to wait after the second failed attempt; it grows by as much with every further one. */
  pauseDays: z.number().int().min(0).max(14).default(0),
  items: z.array(item).min(1),
});
export type PoolFile = z.infer<typeof poolFile>;
export type Slot = PoolFile['blueprint'][number];
