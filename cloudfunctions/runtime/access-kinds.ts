import type { StaffRole } from '../../domain/person/roles';

/** The base a procedure is built from: who may call it at all. */
export type Base = 'open' | 'student' | 'clock' | `staff:${StaffRole}`;

/**
 * Whose objects a procedure reaches. `none`: it names no object, or one that is everybody's. `own`: the caller's own alone.
 * `region`: those within the region of the caller's grant. `employer`: those of the employer the caller's grant names.
 */
export type Objects = 'none' | 'own' | 'region' | 'employer';

export interface Access {
  base: Base;
  objects: Objects;
  /** Calls a person may make within a minute. */
  perMinute: number;
  /** Calls a person may make within a day of Shanghai's; without it as many as the minutes allow. */
  perDay?: number;
}

/** People tap and look; nobody taps twice a second for a minute. */
export const LOOKING = 120;
export const TAPPING = 60;
/** What is guessed, sent to others or costly. */
export const SELDOM = 10;
/** Personal data in clear: nobody needs more people in a day than they can ring. */
export const PEOPLE_A_DAY = 60;

export const open = (objects: Objects, perMinute: number): Access => ({ base: 'open', objects, perMinute });
export const student = (objects: Objects, perMinute: number): Access => ({ base: 'student', objects, perMinute });
export const staff = (role: StaffRole, objects: Objects, perMinute: number): Access => ({ base: `staff:${role}`, objects, perMinute });
