import type { Booking } from '../../../../domain/season/booking';
import type { DrawingPlan, Hours } from '../../../../domain/season/drawing';
import type { Recusal, Sheet } from '../../../../domain/season/hearing';
import type { BookingWindow, TimeSpan } from '../../../../domain/season/slots';
import type { RoomWords } from '../../../../domain/season/video';
import type { Causing } from '../effects';

/** A person invited to the interviews of a season. `_id` is seasonId_openid. What they have booked stands here and nowhere else. */
export interface CandidateDocument extends Causing {
  _id: string;
  seasonId: string;
  personId: string;
  name: string;
  university: string;
  major: string;
  /** One a round; no two overlap. */
  bookings?: Booking[];
}

/** A panel of a round: who hears together, and where. */
export interface RoundPanel extends RoomWords {
  id: string;
  title: string;
  interviewers: string[];
  /** From then on nothing that was marked changes. */
  closedAt?: Date;
}

export interface RoundDocument extends Causing {
  _id: string;
  seasonId: string;
  title: string;
  /** `publishing` until every slot stands in its interviewers' agendas and can be booked. */
  state: 'draft' | 'publishing' | 'published';
  /** Rises with every change of an organiser's. */
  revision: number;
  stepId?: string;
  booking: BookingWindow;
  /** What its slots were drawn from; its panels are `panels`. */
  plan: Omit<DrawingPlan, 'panels'>;
  panels: RoundPanel[];
  /** What interviewers had said of their days when it was published. */
  free?: { by: string; day: string; hours: Hours[] }[];
  /** Minutes after which whoever has not come may be put down as missing. */
  lateMinutes: number;
  /** Whether candidates who have not booked are given a slot when booking closes; and when that was done. */
  placing: boolean;
  placedAt?: Date;
  /** A panel was closed, and its hearings are not all closed yet. */
  closing?: boolean;
}

/** A slot that is held for somebody, or taken by them: which of the two their own document says. */
export interface Claim {
  by: string;
  /** The call that holds it. */
  call: string;
  /** From then on it is looked at whether their document names the slot; if not, it is free. */
  until: Date;
}

/** One panel's time for one candidate. */
export interface SlotDocument extends TimeSpan {
  _id: string;
  roundId: string;
  panelId: string;
  /** Who hears the candidate: the panel's, unless one stood back. */
  interviewers: string[];
  claim?: Claim;
}

/** An interviewer's day. `_id` is openid_day: what overlaps nothing is pushed by one update. */
export interface AgendaDocument {
  _id: string;
  personId: string;
  /** `YYYY-MM-DD` in Shanghai. */
  day: string;
  /** When they said they are free. */
  free?: Hours[];
  entries: AgendaEntry[];
}

export interface AgendaEntry extends TimeSpan {
  roundId: string;
  slotId: string;
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
