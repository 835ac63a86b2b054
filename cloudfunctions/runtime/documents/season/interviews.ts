import type { Recusal, Sheet } from '../../../../domain/season/hearing';
import type { BookingWindow } from '../../../../domain/season/slots';
import type { Causing } from '../effects';

/** A person invited to the interviews of a season. `_id` is seasonId_openid. */
export interface CandidateDocument {
  _id: string;
  seasonId: string;
  personId: string;
  name: string;
  university: string;
  major: string;
}

export interface RoundDocument {
  _id: string;
  seasonId: string;
  title: string;
  booking: BookingWindow;
}

/** One interviewer's time for one candidate. */
export interface SlotDocument {
  _id: string;
  roundId: string;
  interviewerId: string;
  startsAt: Date;
  endsAt: Date;
}

/** A candidate's slot in a round. `_id` is roundId_openid; `slotId` is unique. */
export interface BookingDocument extends Causing {
  _id: string;
  roundId: string;
  slotId: string;
  candidateId: string;
  name: string;
  university: string;
  major: string;
  bookedAt: Date;
}

/** A sheet as it is kept: every save is a revision, so that a late one writes over nothing newer. */
export interface KeptSheet extends Sheet {
  revision: number;
  savedAt: Date;
}

/** One candidate before one panel. `_id` is roundId_openid. Once it is closed nothing in it changes. */
export interface HearingDocument extends Causing {
  _id: string;
  seasonId: string;
  roundId: string;
  /** Of the round's panels. */
  panelId: string;
  candidateId: string;
  /** When the candidate came to the waiting room. */
  arrivedAt?: Date;
  /** When the panel asked them in. */
  calledAt?: Date;
  /** Nobody came; an organiser may give them another slot. */
  missedAt?: Date;
  sheets: KeptSheet[];
  recusals: Recusal[];
  closedAt?: Date;
}
