import type { ActivityKind } from '../../../domain/activity/kind';
import type { Party, SeatLedger, SignUpWindow } from '../../../domain/activity/seats';
import type { Causing } from './effects';

/** Where facts come from, shown beside them. */
export interface Source {
  note: string;
  url?: string;
}

export interface Letter {
  salutation: string;
  paragraphs: string[];
  signature: string;
}

/** `what` says in the organiser's words what is different; `people` were to hear of it. */
export interface ActivityChange {
  id: string;
  at: Date;
  by: string;
  what: string;
  people: number;
}

export interface ActivityDocument extends Causing {
  _id: string;
  /** Whose activity it is: a district's, or the whole city's. */
  district: string;
  kind: ActivityKind;
  title: string;
  startsAt: Date;
  endsAt: Date;
  /** When the door opens. */
  doorsAt: Date;
  place: { name: string; hint?: string };
  organisedBy: string;
  /** Whom it is for, in the organiser's words. */
  forWhom: string;
  agenda: string[];
  employers: string[];
  window: SignUpWindow;
  capacity: number;
  /** Companions a person may bring, 0 for none. */
  companions: number;
  gates: string[];
  letter?: Letter;
  source: Source;
  /** What organisers changed after it was published, oldest first. A change is named by the organiser's device. */
  changes?: ActivityChange[];
  /** It does not take place. */
  calledOff?: { at: Date; by: string; reason: string; people: number };
  /** Sample data says so on every screen. */
  sample: boolean;
}

/** The contended part of an activity; the truth about seats. Sign-ups are its projection and can be rebuilt from it. */
export interface SeatLedgerDocument extends SeatLedger {
  _id: string;
}

export interface CheckIn {
  at: Date;
  gate: string;
  by: string;
  /** The scan that was admitted, as the organiser's device named it: sent again, it is answered as the first time. */
  scanId: string;
}

/** A person's place in an activity, with what the ledger has no room for. */
export interface SignUpDocument extends Pick<Party, 'seats' | 'ticket'>, Causing {
  _id: string;
  activityId: string;
  personId: string;
  name: string;
  state: 'confirmed' | 'waiting' | 'cancelled' | 'attended';
  signedUpAt: Date;
  checkIn?: CheckIn;
}
