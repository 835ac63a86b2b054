import { inShanghai, shanghaiDate } from '../time/shanghai';
import { fewestToShow } from './feedback';

/** What the activities of a district came to. */

export interface DistrictFigures {
  /** Six digits. */
  district: string;
  /** Held or to be held; what was called off is not among them. */
  activities: number;
  /** People who signed up and did not give it up, whether they got a seat or not. */
  signUps: number;
  /** People the door admitted, those who joined there among them. */
  attended: number;
  /** Of activities that are over: seats whose people came, and seats that were held. */
  seatsUsed: number;
  seatsHeld: number;
  /** People who still waited when it was over. */
  neverSeated: number;
  /** Stars given, and by how many. */
  stars: number;
  ratings: number;
}

export const noFigures = (district: string): DistrictFigures => ({ district, activities: 0, signUps: 0, attended: 0, seatsUsed: 0, seatsHeld: 0, neverSeated: 0, stars: 0, ratings: 0 });

/** Both together; of the first one's district. */
export const sumOf = (one: DistrictFigures, other: DistrictFigures): DistrictFigures => ({
  district: one.district,
  activities: one.activities + other.activities,
  signUps: one.signUps + other.signUps,
  attended: one.attended + other.attended,
  seatsUsed: one.seatsUsed + other.seatsUsed,
  seatsHeld: one.seatsHeld + other.seatsHeld,
  neverSeated: one.neverSeated + other.neverSeated,
  stars: one.stars + other.stars,
  ratings: one.ratings + other.ratings,
});

/** Of 100 seats that were held, so many were used; nothing while none was. */
export const shareUsed = ({ seatsUsed, seatsHeld }: DistrictFigures): number | undefined => (seatsHeld === 0 ? undefined : Math.round((seatsUsed / seatsHeld) * 100));

/** Stars on average, one decimal; nothing while too few have said something. */
export const meanStars = ({ stars, ratings }: DistrictFigures): number | undefined => (ratings < fewestToShow ? undefined : Math.round((stars / ratings) * 10) / 10);

/** Days in Shanghai, both ends included. */
export interface DaySpan {
  from: string;
  to: string;
}

/** The longest a report looks over. Days. */
export const longestReport = 400;

/** The holidays that are on, or were last: 10 January to the end of February, 1 July to the end of August. */
export const holidaysAround = (now: Date): DaySpan => {
  const year = inShanghai(now).year();
  const today = shanghaiDate(now);
  const holidays = [year - 1, year].flatMap((each) => [
    { from: `${each}-01-10`, to: shanghaiDate(Date.UTC(each, 2, 0)) },
    { from: `${each}-07-01`, to: `${each}-08-31` },
  ]);
  return holidays.filter(({ from }) => from <= today).at(-1) ?? { from: today, to: today };
};
