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
