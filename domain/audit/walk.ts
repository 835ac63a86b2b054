import { type AuditLink, faultOf } from './chain';

/** How far a chain was walked. `fault` names the first link that is wrong, and how. */
export interface Walked {
  last: Pick<AuditLink, '_id' | 'hash'> | undefined;
  fault?: { _id: string; kind: NonNullable<ReturnType<typeof faultOf>> };
}

/** Walks links in the order of their numbers, on from `last`; stops at the first that is wrong. */
export const walk = (last: Walked['last'], links: readonly AuditLink[]): Walked => {
  let before = last;
  for (const link of links) {
    const kind = faultOf(before, link);
    if (kind) return { last: before, fault: { _id: link._id, kind } };
    before = link;
  }
  return { last: before };
};

/** What is wrong, as a person should hear it. */
export const faultWords: Record<NonNullable<ReturnType<typeof faultOf>>, string> = {
  gap: '前面少了记录，或者编号被改过',
  cut: '和前一条接不上，前面的记录被换过',
  altered: '内容被改过',
};
