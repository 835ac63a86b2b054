import type { Stage, StageName } from '../../../domain/season/plan';
import { stageStateAt, type StageState } from '../../../domain/season/stages';

/** A stage as it is answered; instants are ISO 8601 in UTC. */
export interface StageCard {
  name: StageName;
  startsAt: string;
  endsAt: string;
  state: StageState;
}

export const stageCardOf = (now: Date) => (stage: Stage): StageCard => ({ name: stage.name, startsAt: stage.startsAt.toISOString(), endsAt: stage.endsAt.toISOString(), state: stageStateAt(stage, now) });
