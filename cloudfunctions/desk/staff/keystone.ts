import { everywhere } from '../../../domain/person/region';
import type { Grant } from '../../../domain/person/roles';
import { command as _, refuse, type CallContext } from '../../runtime';
import type { StaffDocument } from '../../runtime/documents/people';

/** Longer than the platform lets a call run: whoever made an older mark is no longer at work. Milliseconds. */
const MARK_LASTS = 2 * 60_000;

/** What makes somebody an administrator of everywhere. Without one such person nobody could invite the next. */
export const isKeystone = ({ role, region }: Pick<Grant, 'role' | 'region'>): boolean => role === 'administrator' && region === everywhere;

/**
 * Lets a person's keystone be taken while another administrator of everywhere stays. Two who take from each other at the same moment must
 * not both succeed: first the person is marked as leaving, then someone is looked for who is not, and `take` goes through under that mark
 * alone. Of any number of such calls the one that looked last saw all the others' marks. Refuses with LAST_ADMINISTRATOR.
 */
export const whileAnotherStays = async ({ db, now, requestId: mark }: CallContext, personId: string, take: (mark: string) => Promise<boolean>): Promise<void> => {
  const at = now();
  await db.staff.updateOne({ _id: personId }, { leaving: _.set({ mark, at }) });
  const administrators = await db.staff.find({ 'grants.role': 'administrator' }, { limit: 1000 });
  const stays = ({ _id, grants, leaving }: StaffDocument): boolean =>
    _id !== personId && grants.some(isKeystone) && (!leaving || leaving.at.getTime() < at.getTime() - MARK_LASTS);
  if (administrators.some(stays)) {
    await take(mark);
    return;
  }
  await db.staff.updateOne({ _id: personId, 'leaving.mark': mark }, { leaving: _.remove() });
  refuse('LAST_ADMINISTRATOR');
};
