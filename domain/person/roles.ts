import { covers } from './region';

/** What a person may be asked to do beyond being a student. Guardians need no role: what they may see is open. */
export const staffRoles = {
  steward: '扫码员',
  editor: '组织者',
  administrator: '管理员',
  employerContact: '单位联系人',
  interviewer: '面试官',
  mentor: '带教老师',
} as const;
export type StaffRole = keyof typeof staffRoles;

/** Who an employer contact speaks for. `id` is `employerIdOf(name)`, see `domain/job/identity.ts`. */
export interface NamedEmployer {
  id: string;
  name: string;
}

/** A role as it was given: where it reaches; for a steward perhaps one activity only, for an employer contact always one employer. */
export interface Grant {
  id: string;
  role: StaffRole;
  region: string;
  activityId?: string;
  employer?: NamedEmployer;
}

/** What an object says about where it belongs. */
export interface Whereabouts {
  district: string;
  activityId?: string;
}

/** Whoever organises holds the lesser organisers' roles too; the other roles stand alone. */
const including: Partial<Record<StaffRole, readonly StaffRole[]>> = {
  editor: ['steward'],
  administrator: ['editor', 'steward'],
};

const holds = (held: StaffRole, asked: StaffRole): boolean => held === asked || (including[held]?.includes(asked) ?? false);

/** The grants that let their holder act in this role. */
export const grantsFor = <G extends Grant>(grants: readonly G[], role: StaffRole): G[] => grants.filter((grant) => holds(grant.role, role));

/** Whether one of these grants reaches an object. A grant for one activity reaches that activity alone. */
export const reaches = (grants: readonly Grant[], { district, activityId }: Whereabouts): boolean =>
  grants.some((grant) => covers(grant.region, district) && (grant.activityId === undefined || grant.activityId === activityId));

/** The ids of the employers the grants let their holder speak for. */
export const employersOf = (grants: readonly Grant[]): string[] => [...new Set(grants.flatMap(({ role, employer }) => (role === 'employerContact' && employer ? [employer.id] : [])))];

/** Every role the grants amount to, lesser ones included, in the order of `staffRoles`. */
export const rolesOf = (grants: readonly Grant[]): StaffRole[] =>
  (Object.keys(staffRoles) as StaffRole[]).filter((role) => grantsFor(grants, role).length > 0);
