import { z } from 'zod';
import { day, slug } from '#domain/organisation.ts';

/** Who has to learn which course, until when, and why: `content/organisation/duties.yaml`. */
export const dutyFile = z.strictObject({
  dutyRules: z.array(
    z.strictObject({
      id: slug(),
      course: slug(),
      for: z.union([
        z.literal('everyone'),
        z
          .strictObject({
            groups: z.array(slug()).min(1).optional(),
            departments: z.array(slug()).min(1).optional(),
          })
          .refine(({ groups, departments }) => groups ?? departments, 'nobodyNamed'),
      ]),
      due: z.strictObject({
        workingDaysAfterStart: z.number().int().min(1).max(400),
        notBefore: day().optional(),
      }),
      because: z.string().min(1).max(300),
      becauseEn: z.string().min(1).max(300).optional(),
      assignedBy: z.string().min(1).max(80),
      from: day(),
      to: day().optional(),
    }),
  ),
});

export type DutyRule = z.infer<typeof dutyFile>['dutyRules'][number];
