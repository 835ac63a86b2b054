import { noFigures, sumOf, type DaySpan, type DistrictFigures } from '../../../domain/activity/report';
import { fromShanghai } from '../../../domain/time/shanghai';
import { command as _, type Database } from '../../runtime';
import type { ActivityDocument, SignUpDocument } from '../../runtime/documents/activities';
import { allOf } from '../../runtime/walk';
import { within } from '../../runtime/within';

/** Activities whose sign-ups are added up in one go. */
const AT_ONCE = 50;
const DAY_MS = 24 * 3600 * 1000;

interface Asked extends DaySpan {
  regions: readonly string[];
  now: Date;
}

/**
 * What the activities of these regions and days came to, district by district. The database adds up by its index on activities: 200
 * activities of 200 people are twelve questions, three at a time, and the walk over the activities.
 */
export const figuresOf = async (db: Database, { regions, from, to, now }: Asked): Promise<DistrictFigures[]> => {
  const startsAt = _.gte(fromShanghai(from)).and(_.lt(new Date(fromShanghai(to).getTime() + DAY_MS)));
  const held = await allOf(db.activities, _.and([within('district', regions), { startsAt, kind: _.neq('letter'), calledOff: _.exists(false) }]), ['district', 'endsAt']);
  const byDistrict = new Map<string, DistrictFigures>();
  for (let first = 0; first < held.length; first += AT_ONCE) {
    for (const figures of await figuresOfSome(db, held.slice(first, first + AT_ONCE), now)) {
      byDistrict.set(figures.district, sumOf(byDistrict.get(figures.district) ?? noFigures(figures.district), figures));
    }
  }
  return [...byDistrict.values()].sort((one, other) => (one.district < other.district ? -1 : 1));
};

interface Standing {
  _id: { activityId: string; state: SignUpDocument['state'] };
  people: number;
  seats: number;
}

interface Rated {
  _id: string;
  stars: number;
  ratings: number;
}

const figuresOfSome = async (db: Database, activities: readonly ActivityDocument[], now: Date): Promise<DistrictFigures[]> => {
  const match = ['match', { activityId: _.in(activities.map(({ _id }) => _id)) }] as const;
  const ofEachState = ['group', { _id: { activityId: '$activityId', state: '$state' }, people: { $sum: 1 }, seats: { $sum: '$seats' } }] as const;
  const [standings, joined, rated] = await Promise.all([
    db.signUps.aggregate<Standing>([match, ofEachState], 1000),
    db.signUps.aggregate<Standing>([match, ['match', { walkIn: _.exists(true) }], ofEachState], 1000),
    db.activityFeedback.aggregate<Rated>([match, ['group', { _id: '$activityId', stars: { $sum: '$stars' }, ratings: { $sum: 1 } }]], 1000),
  ]);
  return activities.map(({ _id, district, endsAt }) => {
    const of = (state: SignUpDocument['state'], unit: 'people' | 'seats'): number => standings.find((each) => each._id.activityId === _id && each._id.state === state)?.[unit] ?? 0;
    const isOver = now >= endsAt;
    const { stars = 0, ratings = 0 } = rated.find((each) => each._id === _id) ?? {};
    const attended = of('attended', 'people');
    const sumOfJoined = joined.filter((each) => each._id.activityId === _id && each._id.state !== 'cancelled').reduce((sum, { people }) => sum + people, 0);
    const waiting = of('waiting', 'people') + of('offered', 'people');
    return {
      district,
      activities: 1,
      signUps: attended + of('confirmed', 'people') + waiting - sumOfJoined,
      attended,
      seatsUsed: isOver ? of('attended', 'seats') : 0,
      seatsHeld: isOver ? of('attended', 'seats') + of('confirmed', 'seats') : 0,
      neverSeated: isOver ? waiting : 0,
      stars,
      ratings,
    };
  });
};
