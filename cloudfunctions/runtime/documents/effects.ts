import type { Act } from '../../../domain/audit/acts';
import type { Message } from '../../../domain/message/message';
import type { Announcement, SeasonAnnouncement } from './messages';

/** What a staff member did, or whose personal data was revealed to them. */
export interface Trace {
  act: Act;
  /** What it was done to: a collection and an id, `staff/openid`. */
  object: string;
  /** Where it belongs: whose administrators may read of it. Without one only those of everywhere. */
  district?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  why?: string;
}

/** A trace with who did it, and in which call. */
export interface SignedTrace extends Trace {
  by: string;
  requestId: string;
}

/** Something a change causes elsewhere. It is written in the same write as its cause and carried out by the `clock` function. */
export type Effect = {
  /** Names the event: however often it is carried out, it happens once. */
  id: string;
  at: Date;
} & (
  | { kind: 'message'; to: string; message: Message }
  /** One message to many: see `AnnouncementDocument`. */
  | { kind: 'announce'; announcement: Announcement | SeasonAnnouncement }
  | { kind: 'trace'; trace: SignedTrace }
);

/** A document whose changes cause something. Gone from the list is what has been carried out. */
export interface Causing {
  effects?: Effect[];
}
