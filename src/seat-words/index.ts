import type { SeatGroupCard } from '../../cloudfunctions/activities/card';

/** 余 12 座, 已满 3 人候补, 已满. */
export const groupWords = ({ seatsLeft, waiting }: Pick<SeatGroupCard, 'seatsLeft' | 'waiting'>): string => {
  if (waiting > 0) return `已满，${waiting} 人候补`;
  return seatsLeft > 0 ? `余 ${seatsLeft} 座` : '已满';
};
