import { command as _, oneByOne, type Database } from '../../runtime';
import type { PlacementDocument } from '../../runtime/documents/season/placements';
import { completeSwitch } from '../../runtime/switches';
import { allOf } from '../../runtime/walk';
import type { StepContext } from '../step';
import { placingNow } from './seasons';

/** Switches both sides agreed to, whose call died before it moved anybody, or whose post was full then; as long as people may switch. */
export const completeSwitches = async ({ db, now, hasTime }: StepContext): Promise<number> => {
  const seasons = await placingNow(db, now());
  return oneByOne({
    name: 'switches',
    items: (await Promise.all(seasons.map(({ _id }) => movable(db, _id)))).flat(),
    idOf: ({ seasonId }) => seasonId,
    work: async (placement) => ((await completeSwitch(db, placement, now())) ? 1 : 0),
    hasTime,
  });
};

/** The oldest request first. Those for a post that is full wait, and keep nobody else. */
const movable = async (db: Database, seasonId: string): Promise<PlacementDocument[]> => {
  const agreed = await allOf(db.placements, { seasonId, state: 'accepted', 'switch.organiserAgreed.at': _.exists(true), 'switch.unitAgreed.at': _.exists(true) }, ['seasonId', 'personId', 'postId', 'switch']);
  if (agreed.length === 0) return [];
  const ledgers = new Map((await allOf(db.postLedgers, { seasonId }, ['places', 'holders'])).map((ledger) => [ledger._id, ledger]));
  const isMovable = ({ personId, switch: asked }: PlacementDocument): boolean => {
    const { places = 0, holders = [] } = ledgers.get(asked?.to ?? '') ?? {};
    return holders.length < places || holders.some(({ who }) => who === personId);
  };
  const since = ({ switch: asked }: PlacementDocument): number => asked?.at.getTime() ?? 0;
  return agreed.filter(isMovable).sort((one, other) => since(one) - since(other));
};
