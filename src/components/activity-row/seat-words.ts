/** What a list says of an activity's seats: 余 42 座 · 已满，23 人候补 · 已满. Full is not an error. */
export const seatWords = ({ seatsLeft, waiting }: { seatsLeft: number; waiting: number }): string => {
  // Seats freed while people wait belong to them.
  if (waiting > 0) return `已满，${waiting} 人候补`;
  return seatsLeft > 0 ? `余 ${seatsLeft} 座` : '已满';
};
