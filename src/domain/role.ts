/** What somebody may do in the house, on top of being a colleague. Names for people are in `content/organisation/roles.yaml`. */
export const ROLES = [
  'staff',
  'scout',
  'editor',
  'course-author',
  'ideas-manager',
  'reviewer',
  'committee',
  'head',
  'hr',
  'trainer',
  'instructor',
  'manager',
  'coordinator',
  'it-service',
  'payroll',
  'auditor',
  'admin',
] as const;

export type Role = (typeof ROLES)[number];

/** These see or change what others rely on: a second person has to agree before they are granted. */
export const ROLES_NEEDING_TWO: readonly Role[] = ['hr', 'ideas-manager', 'auditor', 'admin'];
