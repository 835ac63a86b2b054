import { grantsFor } from '../../../domain/person/roles';
import { effect, type CallContext } from '../../runtime';
import type { Effect } from '../../runtime/documents/effects';
import type { EmployerPicture } from '../../runtime/documents/employers';

/** More contacts than any employer has. */
const most = 100;

/** What tells an employer's contacts that the picture one of them offered is shown, or is not. Once each, whoever decides how often. */
export async function tellContacts({ db, now }: Pick<CallContext, 'db' | 'now'>, employerId: string, { id, words }: EmployerPicture, shown: boolean): Promise<Effect[]> {
  const staff = await db.staff.find({ 'grants.employer.id': employerId }, { limit: most, fields: ['grants'] });
  return staff.flatMap(({ _id, grants }) => {
    const grant = grantsFor(grants, 'employerContact').find(({ employer }) => employer?.id === employerId);
    return grant?.employer ? [effect.message(`picture_${employerId}_${id}_${_id}`, now(), _id, { kind: 'pictureDecided', employerId, employer: grant.employer.name, words, shown })] : [];
  });
}
