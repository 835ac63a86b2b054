import type { SeasonPlan, Stage } from '../../../../domain/season/plan';
import type { Causing } from '../effects';

/** A stage's hours as they were before they were changed, and why. */
export interface StageChange {
  id: string;
  at: Date;
  by: string;
  before: Stage;
  reason: string;
}

export interface SeasonDocument extends SeasonPlan, Causing {
  _id: string;
  /** Nobody but organisers sees a draft. */
  state: 'draft' | 'open' | 'ended';
  /** Rises with every change: organisers write over what they looked at, nothing else. */
  revision: number;
  /** The last change, named by the organiser's device. */
  stepId?: string;
  /** Stages that were changed after it was opened, oldest first. */
  changes?: StageChange[];
  /** How many applied last time, as an organiser stated it: growth is shown against it. */
  lastYear?: number;
  /** The season whose posts are still being copied into this one. */
  postsFrom?: string;
  /** Long over: nobody's documents are kept any more. */
  documentsForgotten?: boolean;
  /** Its lots are being revealed: from then on nothing is marked any more, and no hours up to the interviews move. */
  lotsKnownFrom?: Date;
  /** Units were told that they may rank. */
  rankingTold?: Date;
  /** A call began to make the allocation public: as long as it may live, no post is withdrawn, nor corrected in what was promised. */
  publishing?: Date;
  /** The allocation that was made public, once. `placedAt`: everybody's placement is written. */
  published?: { runId: string; fingerprint: string; at: Date; by: string; placedAt?: Date };
  sample: boolean;
}
