import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Database } from '../../../cloudfunctions/runtime/database';
import { messageTo } from '../../../cloudfunctions/runtime/effects';
import { localTemplateId } from '../../../scripts/message-templates';
import { publishActivity } from '../../support/activity';
import { KillableCloud } from '../../support/killable-cloud';
import { letTimePass } from '../../support/messages';

/** The whole process dies with SIGKILL at each write of a tick, on a real disk. */

let folder: string;
let cloud: KillableCloud;
let db: Database;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'yangui-killed-'));
  cloud = new KillableCloud(path.join(folder, 'data'));
  db = await cloud.database();
});
afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true, force: true });
});

const HOUR_MS = 3600 * 1000;
const at = (hours: number): Date => new Date(Date.now() + hours * HOUR_MS);

/** Everything a tick does with messages, once: an effect to be gathered, an announcement to be told, a message to be sent. */
const prepare = async (round: string): Promise<{ signedUp: string; told: string; sent: string; who: string }> => {
  const activityId = await publishActivity(db, 5, { _id: `activity-${round}`, doorsAt: at(239), startsAt: at(240), endsAt: at(242) });
  const about = { activityId, title: '示例推介会', startsAt: at(240).toISOString(), place: '示例厅' };
  const who = `person-${round}`;
  const names = { signedUp: `${activityId}_T_signedUp`, told: `${activityId}_changed_one_${who}`, sent: `${activityId}_T_promoted`, who };
  await db.people.put({ _id: who, name: '示例学生', university: '示例大学', level: 'bachelor', yearOfStudy: 2, graduationYear: 2029, major: '示例专业', homeDistrict: '370211', updatedAt: at(0) });
  await db.seatLedgers.put({ _id: activityId, seatsLeft: 4, holders: [{ who, seats: 1, ticket: 'T' }], queue: [] });
  await db.signUps.insert({
    ...{ _id: `${activityId}_${who}`, activityId, personId: who, name: '示例学生', seats: 1, ticket: 'T', state: 'confirmed', signedUpAt: at(0) },
    effects: [{ id: names.signedUp, at: at(0), kind: 'message', to: who, message: { kind: 'signedUp', ...about } }],
  });
  await db.announcements.insert({ _id: `${activityId}_changed_one`, activityId, to: 'everyone', message: { kind: 'activityChanged', what: '换到三楼', ...about }, at: at(-1), from: at(-1), cursor: '', state: 'open' });
  await db.messages.insert(messageTo(who, { id: names.sent, at: at(-1), message: { kind: 'promoted', ...about } }));
  await db.subscriptions.put({ _id: who, left: { signUpResult: 9, activityChange: 9 }, answers: [], updatedAt: at(0) });
  await cloud.accept(who, Array.from({ length: 9 }, () => ['signUpResult', 'activityChange'] as const).flat().map(localTemplateId));
  return names;
};

/**
 * Where a tick can die and leave something different behind: after each write, and after each message that went to WeChat, before that
 * is written down. Between those it only reads.
 */
const MOMENTS = ['write', 'wx.openApi'] as const;

describe('定时任务在每一次写入、每一次发出以后被杀', () => {
  it('应用里的消息一条不少、一条不多；微信里每件事至多一条；报名不受影响', async () => {
    const lost: string[] = [];
    const kills = { write: 0, 'wx.openApi': 0 };
    for (const action of MOMENTS)
      for (let survived = false, nth = 1; !survived; nth += 1) {
        const round = `${action}-${nth}`;
        const names = await prepare(round);
        await cloud.fault({ effect: 'kill', function: 'clock', action, nth, when: 'after' });
        survived = (await cloud.fire()) === 'done';
        if (survived) await cloud.fault();
        else kills[action] += 1;
        // The minute after it: what can be taken up again is taken up.
        await letTimePass(db);
        await cloud.fire();
        const messages = (await db.messages.find({ personId: names.who }, { limit: 100, fields: ['delivery'] })).map(({ _id }) => _id);
        expect(messages.sort()).toEqual([names.signedUp, names.told, names.sent].sort());
        const inbox = (await cloud.inbox(names.who)).map(({ page }) => page);
        expect(new Set(inbox).size).toBe(inbox.length);
        if (inbox.length < 3) lost.push(round);
        expect(await db.signUps.read(`activity-${round}_${names.who}`)).toMatchObject({ state: 'confirmed', effects: [] });
        expect(await db.announcements.read(`activity-${round}_changed_one`)).toMatchObject({ state: 'done' });
        // Over and done with: the clock need not look after it in the rounds to come.
        await db.activities.updateOne({ _id: `activity-${round}` }, { endsAt: new Date(0) });
      }
    const told = Object.entries(kills).map(([action, count]) => `${count} times after ${action}`);
    process.stdout.write(`\n  killed ${told.join(', ')}; WeChat's copy was lost in ${lost.length}: ${lost.join(', ')}\n`);
    expect(kills.write).toBeGreaterThan(8);
    expect(kills['wx.openApi']).toBeGreaterThan(0);
  }, 600_000);
});
