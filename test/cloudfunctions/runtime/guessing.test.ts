import { randomInvitationCode, readInvitationCode } from '../../../domain/person/invitation-code';
import { ticketNumber } from '../../../domain/activity/ticket';
import { randomBytes, randomInt } from 'node:crypto';
import type { Reply } from '../../../cloudfunctions/runtime/serve';
import { publishActivity } from '../../support/activity';
import { asShipped, openTestCloud, type TestCloud } from '../../support/local-cloud';
import { employ, enrolStudents } from '../../support/people';
import { newScan } from '../../support/scan';
import { seasonToGuess } from './season-to-guess';

/** A thousand guesses at what exists. Half of them stay close to something real: one letter of its name is another. */

const guesser = 'guesser';
const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHJKMNPQRSTVWXYZ';
const near = (real: string): string => {
  const at = randomInt(real.length);
  const letter = letters.charAt(randomInt(letters.length));
  return letter === real.charAt(at) ? near(real) : real.slice(0, at) + letter + real.slice(at + 1);
};
/** Letters that read the same, as people type them, are no guess. */
const nearCode = (real: string): string => {
  const guess = near(real);
  return readInvitationCode(guess) === real ? nearCode(real) : guess;
};
const random = (length: number): string => Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join('');

interface Kind {
  call: [name: string, path: string, type: 'query' | 'mutation'];
  guess(turn: number): unknown;
  found(reply: Reply): boolean;
}

/** Real things, and how each is guessed at. */
const kindsIn = async ({ db, as }: TestCloud): Promise<Record<string, Kind>> => {
  await enrolStudents(db, ['holder', guesser]);
  await employ(db, 'root', 'administrator');
  const activityId = await publishActivity(db, 5);
  await as('holder').activities.signUp.mutate({ activityId, companions: 0 });
  const ticket = (await db.signUps.read(`${activityId}_holder`))?.ticket ?? '';
  const { code } = await as('root').desk.staff.invite.mutate({ attempt: 'guessed-at', role: 'mentor', place: { region: '370200' }, note: '示例同事' });
  const messageId = `${activityId}_${ticket}_confirmed`;
  const at = new Date();
  const message = { kind: 'signedUp', activityId, title: '示例', startsAt: at.toISOString(), place: '示例' } as const;
  await db.messages.put({ _id: messageId, personId: 'holder', at, message, delivery: { state: 'sent', tries: 1, nextAt: at, expiresAt: at } });
  const half = <T>(turn: number, close: () => T, far: () => T): T => (turn % 2 === 0 ? close() : far());
  return {
    tickets: {
      call: ['activities', 'cancel', 'mutation'],
      guess: (turn) => ({ activityId, ticket: turn === 0 ? ticket : half(turn, () => near(ticket), () => ticketNumber(randomBytes(5))) }),
      found: ({ ok }) => ok,
    },
    invitations: {
      call: ['account', 'invitation.read', 'query'],
      guess: (turn) => ({ code: half(turn, () => nearCode(code), () => randomInvitationCode(randomBytes(10))) }),
      found: ({ ok }) => ok,
    },
    activities: { call: ['activities', 'read', 'query'], guess: (turn) => ({ id: half(turn, () => near(activityId), () => random(24)) }), found: ({ ok }) => ok },
    openings: { call: ['jobs', 'read', 'query'], guess: () => ({ id: random(24) }), found: ({ ok }) => ok },
    // Even the right name of somebody else's message.
    messages: {
      call: ['account', 'messages.read', 'mutation'],
      guess: (turn) => ({ id: turn === 0 ? messageId : near(messageId) }),
      found: (reply) => reply.ok && reply.value !== null,
    },
  };
};

/** The same in a season, by somebody who is a student, an interviewer and another district's organiser: even the right name opens nothing. */
const kindsInSeason = async (cloud: TestCloud): Promise<Record<string, Kind>> => {
  const { seasonId, roundId, slotId, applicationId, runId, postId } = await seasonToGuess(cloud, random);
  const grant = (id: 'interviewer' | 'editor') => ({ id, role: id, region: '310116', by: 'root', since: new Date() });
  await cloud.db.staff.put({ _id: guesser, name: '示例工作人员', grants: [grant('interviewer'), grant('editor')] });
  const guessed = (path: string, field: string, real: string): Kind => ({ call: ['season', path, 'query'], guess: (turn) => ({ [field]: turn === 0 ? real : near(real) }), found: ({ ok }) => ok });
  return {
    receipts: guessed('applications.receipt', 'seasonId', seasonId),
    results: guessed('placements.mine', 'seasonId', seasonId),
    rounds: guessed('slots', 'roundId', roundId),
    hearings: guessed('hearings.open', 'slotId', slotId),
    applications: guessed('applications.read', 'id', applicationId),
    runs: guessed('allocation.outcome', 'runId', runId),
    posts: guessed('posts.read', 'id', postId),
  };
};

const guessAll = async ({ cloud }: TestCloud, { call: [name, path, type], guess, found }: Kind, times: number, beforeEach: () => void = () => undefined) => {
  const outcomes: Record<string, number> = {};
  const hits: unknown[] = [];
  for (let from = 0; from < times; from += 50) {
    beforeEach();
    await Promise.all(
      Array.from({ length: 50 }, async (_, index) => {
        const input = guess(from + index);
        const reply = (await cloud.call(name, { path, type, input }, guesser)).result as Reply;
        if (found(reply)) hits.push(input);
        const outcome = reply.ok ? 'answered' : reply.code;
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }),
    );
  }
  return { hits, outcomes };
};

describe('猜编号', () => {
  it('就算不限次数，猜一千多次也猜不到别人的票、邀请、消息，猜不到不存在的活动和岗位；金种子里别人的回执、结果、面试、材料，知道编号也打不开', async () => {
    const cloud = await openTestCloud();
    const kinds = await kindsIn(cloud);
    for (const [name, kind] of Object.entries(await kindsInSeason(cloud))) expect({ name, hits: (await guessAll(cloud, kind, 100)).hits }).toEqual({ name, hits: [] });
    const before = await cloud.db.signUps.find({}, { limit: 10 });
    for (const [name, kind] of Object.entries(kinds)) expect({ name, hits: (await guessAll(cloud, kind, 200)).hits }).toEqual({ name, hits: [] });
    expect(await cloud.db.signUps.find({}, { limit: 10 })).toEqual(before);
    expect(await cloud.db.invitations.count({ state: 'open' })).toBe(1);
    await cloud.close();
  }, 300_000);

  it('限次数时，同样猜不到，而且很快连问都问不成', async () => {
    // Counts are of a minute, and all the guesses of one kind are made within one, however slow the machine is.
    const minute = new Date(Math.floor(Date.now() / 60_000) * 60_000);
    const cloud = await openTestCloud({ env: asShipped, time: minute });
    const { hearings, applications } = await kindsInSeason(cloud);
    const kinds = { ...(await kindsIn(cloud)), ...(hearings && { hearings }), ...(applications && { applications }) };
    for (const [name, kind] of Object.entries(kinds)) {
      const { hits, outcomes } = await guessAll(cloud, kind, 250, () => {
        cloud.cloud.clock.set(minute);
      });
      expect({ name, hits }).toEqual({ name, hits: [] });
      expect({ name, stopped: (outcomes.TOO_OFTEN ?? 0) > 0 }).toEqual({ name, stopped: true });
    }
    await cloud.close();
  }, 300_000);

  it('门口手输编号的组织者也猜不到', async () => {
    const cloud = await openTestCloud();
    await employ(cloud.db, 'steward', 'steward');
    await enrolStudents(cloud.db, ['holder']);
    const activityId = await publishActivity(cloud.db, 5);
    await cloud.as('holder').activities.signUp.mutate({ activityId, companions: 0 });
    const kinds = new Set<string>();
    for (let turn = 0; turn < 200; turn += 1) {
      const input = { activityId, gate: '东门', ...newScan(ticketNumber(randomBytes(5))), how: 'typed' };
      const { result } = await cloud.cloud.call('activities', { path: 'checkIn', type: 'mutation', input }, 'steward');
      const reply = result as Reply;
      kinds.add(reply.ok ? (reply.value as { kind: string }).kind : reply.code);
    }
    expect([...kinds]).toEqual(['wrong']);
    expect(await cloud.db.signUps.count({ state: 'attended' })).toBe(0);
    await cloud.close();
  });
});
