import { refuse, type CallContext } from '../../runtime';
import type { OriginDocument } from '../../runtime/documents/people';

/** Cases somebody still has to look at. */
export const openStates: OriginDocument['state'][] = ['sent', 'derived'];

/** A case within the caller's reach. Nobody looks at their own. Refuses with ORIGIN_NOT_FOUND, NOT_ALLOWED. */
export const caseWithin = async (
  { db, personId, reach }: Pick<CallContext, 'db' | 'personId'> & { reach: { covers(object: { district: string }): boolean } },
  id: string,
): Promise<OriginDocument> => {
  const found = await db.origins.read(id);
  if (!found || !reach.covers(found)) return refuse('ORIGIN_NOT_FOUND');
  if (found.personId === personId) return refuse('NOT_ALLOWED', '自己的材料请同事来核对。');
  return found;
};
