import type { Message } from '../../../domain/message/message';

/** What a staff member did, or whose personal data was revealed to them. */
export interface Trace {
  /** Verb and thing: `staff.grant`, `identity.reveal`. */
  act: string;
  /** What it was done to: a collection and an id, `staff/openid`. */
  object: string;
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
} & ({ kind: 'message'; to: string; message: Message } | { kind: 'trace'; trace: SignedTrace });

/** A document whose changes cause something. Gone from the list is what has been carried out. */
export interface Causing {
  effects?: Effect[];
}
