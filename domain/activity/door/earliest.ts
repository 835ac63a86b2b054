/**
 * Two doors without network may let the same ticket in. Which of their scans is the attendance does not depend on which phone found the
 * network first: the earlier one is, and of two at the same moment the one whose name is smaller.
 */
export interface LetIn {
  scanId: string;
  at: Date;
}

export const isEarlier = (one: LetIn, other: LetIn): boolean => {
  const apart = one.at.getTime() - other.at.getTime();
  return apart === 0 ? one.scanId < other.scanId : apart < 0;
};

/** The one that counts; `undefined` when there is none. */
export const earliest = <Scan extends LetIn>(scans: readonly Scan[]): Scan | undefined =>
  scans.reduce<Scan | undefined>((first, scan) => (first && !isEarlier(scan, first) ? first : scan), undefined);
