import { command as _, oneByOne } from '../../runtime';
import { completeSwitch } from '../../runtime/switches';
import type { StepContext } from '../step';

/** Switches both sides agreed to, whose call died before it moved anybody, or whose post was full then. */
export const completeSwitches = async ({ db, now, hasTime }: StepContext): Promise<number> =>
  oneByOne({
    name: 'switches',
    items: await db.placements.find({ 'switch.organiserAgreed.at': _.exists(true), 'switch.unitAgreed.at': _.exists(true), state: 'accepted' }, { limit: 100 }),
    idOf: ({ seasonId }) => seasonId,
    work: async (placement) => ((await completeSwitch(db, placement, now())) ? 1 : 0),
    hasTime,
  });
