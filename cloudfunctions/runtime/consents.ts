import { privacyGuide } from '../../domain/person/privacy-guide';
import type { CallContext } from './context';
import { command as _ } from './database';
import type { ConsentDocument, ConsentKind } from './documents/people';

const consentId = (personId: string, kind: ConsentKind): string => `${personId}_${kind}_${privacyGuide.version}`;

/** Records that the caller agrees to the guide of today. The first time counts, unless it was withdrawn since. */
export const giveConsent = async ({ db, personId, now }: CallContext, kind: ConsentKind): Promise<void> => {
  const _id = consentId(personId, kind);
  const given: ConsentDocument = { _id, personId, kind, version: privacyGuide.version, givenAt: now() };
  if (await db.consents.insert(given)) return;
  await db.consents.updateOne({ _id, withdrawnAt: _.exists(true) }, { givenAt: given.givenAt, withdrawnAt: _.remove() });
};

/** Records that the caller takes back what they agreed to, in whatever version. */
export const withdrawConsent = async ({ db, personId, now }: CallContext, kind: ConsentKind): Promise<void> => {
  const given = await db.consents.find({ personId, kind, withdrawnAt: _.exists(false) }, { limit: 100, fields: ['_id'] });
  for (const { _id } of given) await db.consents.updateOne({ _id }, { withdrawnAt: now() });
};

/** Whether the caller agrees to the guide of today. */
export const hasConsented = async ({ db, personId }: CallContext, kind: ConsentKind): Promise<boolean> => {
  const consent = await db.consents.read(consentId(personId, kind));
  return consent !== undefined && consent.withdrawnAt === undefined;
};
