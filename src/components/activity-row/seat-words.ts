import { type ActivityCard } from '../../../cloudfunctions/activities/card';

/** “余 42 座”, or how long the queue is: full is not an error, a freed seat goes to the first in line. */
export function seatWords({ seatsLeft, waiting }: Pick<ActivityCard, 'seatsLeft' | 'waiting'>): string {
  if (waiting > 0) return `已满，${waiting} 人候补`;
  return seatsLeft > 0 ? `余 ${seatsLeft} 座` : '已满，可以候补';
}
