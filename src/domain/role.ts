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
