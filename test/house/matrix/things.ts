import { hashOfInvitation, randomInvitationCode } from '../../../domain/person/invitation-code';
import { randomBytes } from 'node:crypto';
import { shanghaiDate } from '../../../domain/time/shanghai';
import { finishedDraft } from '../../support/activity-draft';
import { putBooking, putCandidate, putRound, putSlot } from '../../support/interviews';
import { callers } from './callers';
import { elsewhere, stranger, type Example, type World } from './world';

/** Things that really exist, made for one call. */

let numbers = 0;
const next = (prefix: string): string => `${prefix}-${(numbers += 1)}`;

/** An activity the caller's role reaches; for a steward of one, that one. */
export const activityWithin = (world: World, caller: string, title = world.mark(), startsAt = new Date(Date.now() + 3_600_000)): Promise<string> =>
  world.activity({ _id: callers[caller]?.activityId ?? next('activity'), district: '370211', title, startsAt });

/** One it does not reach: elsewhere, or, for a steward of one, next door. */
export const activityBeyond = (world: World, caller: string, title = world.mark()): Promise<string> =>
  world.activity({ _id: next('activity'), district: callers[caller]?.activityId ? '370211' : elsewhere, title });

/** What somebody else has drafted, finished, or sent to review. */
export const draft = async ({ db }: World, about: { district: string; state: 'draft' | 'review'; title?: string }): Promise<string> => {
  const _id = next('draft');
  const { district, state, title = '示例草稿' } = about;
  await db.activityDrafts.put({ _id, state, district, draft: finishedDraft({ district, title }), revision: 1, stepId: _id, writtenBy: 'root', writtenAt: new Date(), ...(state === 'review' && { sentBy: 'root' }) });
  return _id;
};

/** Somebody asks to come to what is not for them. */
export const request = async ({ db }: World, about: { activityId: string; district: string; personId: string; reason?: string }): Promise<string> => {
  const { activityId, district, personId, reason = '示例理由' } = about;
  const _id = `${activityId}_${personId}`;
  await db.exceptions.put({ _id, activityId, personId, district, reason, misses: ['限本科在读，你的档案里是专科'], state: 'asked', askedAt: new Date(0) });
  return _id;
};

/** A seat with its record; returns the ticket. */
export const seat = async ({ db }: World, activityId: string, personId: string): Promise<string> => {
  const ticket = `T1CK${String((numbers += 1)).padStart(4, '0')}`;
  await db.seatLedgers.put({ _id: activityId, seatsLeft: 4, holders: [{ who: personId, seats: 1, ticket }], queue: [] });
  await db.signUps.put({ _id: `${activityId}_${personId}`, activityId, personId, name: '示例学生', seats: 1, ticket, state: 'confirmed', signedUpAt: new Date() });
  return ticket;
};

/** A seat that is kept for somebody, with its record; returns the ticket. */
export const offer = async (world: World, activityId: string, personId: string): Promise<string> => {
  const ticket = await seat(world, activityId, personId);
  const until = new Date(Date.now() + 3_600_000);
  await world.db.seatLedgers.put({ _id: activityId, seatsLeft: 4, holders: [], offers: [{ who: personId, seats: 1, ticket, until }], queue: [] });
  await world.db.signUps.updateOne({ _id: `${activityId}_${personId}` }, { state: 'offered', offeredUntil: until });
  return ticket;
};

/** An invitation in a region, open or accepted by the stranger; its code and its document. */
export const invitation = async ({ db }: World, about: { region: string; by?: string; byName?: string; note?: string; accepted?: boolean }) => {
  const code = randomInvitationCode(randomBytes(10));
  const _id = hashOfInvitation(code);
  const at = new Date();
  const { region, by = 'root', byName = '示例管理员', note = '示例同事', accepted } = about;
  await db.invitations.put({
    _id, role: 'steward', region, activityId: 'the-one-activity', note, by, byName, at, expiresAt: new Date(at.getTime() + 3_600_000),
    state: accepted ? 'accepted' : 'open', ...(accepted && { accepted: { by: stranger, at, name: '陌生人' } }),
  });
  return { code, _id };
};

/** Someone with a steward's role for one activity; returns their grant. */
export const colleague = async ({ db }: World, region: string, name: string): Promise<{ personId: string; grantId: string }> => {
  const personId = next('colleague');
  const grantId = `grant-${personId}`;
  await db.staff.put({ _id: personId, name, grants: [{ id: grantId, role: 'steward', region, activityId: 'the-one-activity', by: 'test', since: new Date() }] });
  return { personId, grantId };
};

export const message = async ({ db }: World, personId: string, title: string): Promise<string> => {
  const _id = next('message');
  const at = new Date();
  const about = { kind: 'signedUp', activityId: 'a', title, startsAt: at.toISOString(), place: '示例会议厅' } as const;
  await db.messages.put({ _id, personId, at, message: about, delivery: { state: 'sent', tries: 1, nextAt: at, expiresAt: at } });
  return _id;
};

export const feedback = async ({ db }: World, about: { personId?: string; district: string; text: string; trace?: string }): Promise<string> => {
  const _id = next('feedback');
  const at = new Date();
  const { personId = 'neighbour', district, text, trace } = about;
  const entry = { act: 'feedback.answer' as const, object: `feedback/${_id}`, district, why: trace, by: 'root', requestId: _id };
  await db.feedback.put({ _id, personId, district, text, at, ...(trace && { effects: [{ id: `${_id}_trace`, at, kind: 'trace', trace: entry }] }) });
  return _id;
};

const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(300, 7)]);

/** A photo in somebody's folder of proofs. */
export const proofFile = async (world: World, personId: string): Promise<string> =>
  (await world.phone(personId).upload(`proofs/${personId}/${next('proof')}`, photo)).fileID;

/** A case of origin with a proof that waits. */
export const originCase = async (world: World, personId: string, district: string, note = world.mark()) => {
  const _id = `${personId}_seeds`;
  const at = new Date();
  await world.db.origins.put({ _id, personId, programme: 'seeds', district, state: 'sent', proof: { fileId: await proofFile(world, personId), note, sentAt: at }, updatedAt: at });
  return { id: _id, seen: at.toISOString() };
};

/** A round of interviews with one slot, whose candidate is this person; booked when asked. */
export const round = async ({ db }: World, about: { candidateId: string; interviewerId?: string; booked?: boolean; name?: string; minutes?: number }) => {
  const seasonId = next('season');
  const roundId = next('round');
  const slotId = next('slot');
  const { candidateId, interviewerId = 'somebody', booked = false, name = '示例学生', minutes = 60 } = about;
  const startsAt = new Date(Math.ceil(Date.now() / 60_000 + minutes) * 60_000);
  const person = { name, university: '示例大学', major: '示例专业' };
  const panel = { id: 'a', title: '第 1 组', interviewers: [interviewerId], code: '100000001' };
  await putRound(db, roundId, { seasonId, plan: { days: [shanghaiDate(startsAt)], hours: { from: '09:00', to: '17:00' }, breaks: [], minutes: 15, buffer: 5 }, booking: { opensAt: new Date(0), closesAt: startsAt }, panels: [panel] });
  await putCandidate(db, candidateId, { seasonId, ...person });
  const slot = await putSlot(db, { _id: slotId, roundId, startsAt, interviewers: [interviewerId] });
  const day = shanghaiDate(startsAt);
  await db.agendas.put({ _id: `${interviewerId}_${day}`, personId: interviewerId, day, entries: [{ roundId, slotId, startsAt, endsAt: slot.endsAt }] });
  if (booked) await putBooking(db, `${seasonId}_${candidateId}`, slot);
  return { roundId, seasonId, slotId, startsAt: startsAt.toISOString(), watched: [['candidates', `${seasonId}_${candidateId}`]] satisfies Example['watched'] };
};

