/** What a list says of an activity's seats: 余 42 座 · 已满，23 人候补 · 已满. Full is not an error. */
export const seatWords = ({ free, waiting }: { free: number; waiting: number }): string => {
  if (free > 0) return `余 ${free} 座`;
  return waiting > 0 ? `已满，${waiting} 人候补` : '已满';
};
