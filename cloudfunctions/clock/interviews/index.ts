import { command as _, oneByOne } from '../../runtime';
import { closeHearings, finishPublishing, lookAfterAll, placeRest } from '../../runtime/interviews';
import type { Step } from '../step';

/** Rounds looked at in one tick. */
const AT_ONCE = 100;

/** Rounds whose publishing was cut off are published, or are drafts again. */
const publishRounds: Step = {
  name: 'rounds',
  async run({ db, hasTime }) {
    const begun = await db.rounds.find({ state: 'publishing' }, { limit: AT_ONCE });
    return oneByOne({ name: 'rounds', items: begun, idOf: ({ _id }) => _id, work: async (round) => (await finishPublishing(db, round), 1), hasTime });
  },
};

/** Slots that are held for nobody are free again. */
const lookAfterSlots: Step = { name: 'slots', run: ({ db, now, hasTime }) => lookAfterAll(db, now(), hasTime) };

/** Once booking is closed, those who have not booked are given what is left. */
const placeCandidates: Step = {
  name: 'placing',
  async run({ db, now, requestId, hasTime }) {
    const at = now();
    const due = await db.rounds.find({ state: 'published', 'booking.closesAt': _.lte(at), placing: true, placedAt: _.exists(false) }, { limit: AT_ONCE });
    return oneByOne({ name: 'placing', items: due, idOf: ({ _id }) => _id, work: (round) => placeRest(db, round, { at, call: requestId, hasTime }), hasTime });
  },
};

/** Panels whose closing was cut off are closed to the last hearing. */
const closePanels: Step = {
  name: 'panels',
  async run({ db, now, hasTime }) {
    const begun = await db.rounds.find({ closing: true }, { limit: AT_ONCE, fields: ['_id'] });
    return oneByOne({ name: 'panels', items: begun, idOf: ({ _id }) => _id, work: async ({ _id }) => (await closeHearings(db, _id, now(), hasTime), 1), hasTime });
  },
};

export const interviewSteps: readonly Step[] = [publishRounds, lookAfterSlots, placeCandidates, closePanels];
