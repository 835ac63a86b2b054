import type { WrongReason } from '../../../domain/activity/verdict';
import type { Causing } from './effects';

/**
 * A scan that let somebody in and is not, or not certainly, the attendance of its ticket: made by a door without network, put out of its
 * place by an earlier one, or taken back. The one that counts is the sign-up's `checkIn`.
 */
export interface ScanDocument extends Causing {
  /** `activityId_scanId`: sent again, it is the same scan. */
  _id: string;
  activityId: string;
  /** As the device named it. */
  scanId: string;
  ticket: string;
  at: Date;
  gate: string;
  by: string;
  /** Why the ticket should not have opened this door; the person has gone in by an old roster. */
  stray?: WrongReason | 'waiting' | 'offered';
  /** Not compared with the sign-up yet. */
  unsettled: boolean;
  /** What was found out about it. `id` is named by the device. */
  note?: { id: string; at: Date; words: string };
}
