/** What a proof may be: a photograph or a PDF, told by how the file begins, not by its name. */

export type ProofKind = 'photo' | 'pdf';

/** Bytes. */
export const largestProof = 10 * 1024 * 1024;

/** Pixels of the longer side: small print of a page can still be read. Phones make photographs that small before they send them. */
const longestSide = 2000;

/** By how far a photograph must shrink; 1 when it need not. */
export const shrinkingOfProof = ({ width, height }: { width: number; height: number }): number => Math.min(1, longestSide / Math.max(width, height));

/** What can be chosen for one. */
export const proofExtensions = ['jpg', 'jpeg', 'png', 'pdf'] as const;

const beginnings: readonly { kind: ProofKind; bytes: readonly number[] }[] = [
  { kind: 'photo', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'photo', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** By the first bytes: JPEG, PNG or PDF; undefined for everything else. */
export const kindOfProof = (start: Uint8Array): ProofKind | undefined =>
  beginnings.find(({ bytes }) => bytes.every((byte, at) => start[at] === byte))?.kind;
