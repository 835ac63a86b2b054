import fc from 'fast-check';
import type { Message } from '../../../domain/message/message';
import { thing } from '../../../domain/message/fields';
import { noticeOf } from '../../../domain/message/notice';
import { fieldNames, moments, templateNames, templates } from '../../../domain/message/templates';
import { wordsOf } from '../../../domain/message/words';
import { fieldFault } from '../../../localcloud/openapi/template-fields';

const written = fc.string({ unit: 'grapheme', maxLength: 80 });
const startsAt = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString());
const activity = { activityId: fc.constant('a'), title: written, startsAt, place: written };
const interview = { roundId: fc.constant('r'), title: written, startsAt };
const opening = { jobId: fc.constant('j'), title: written, employer: written };
const placement = { seasonId: fc.constant('s'), title: written, post: written };
const count = fc.integer({ min: 1, max: 99_999 });
const programme = fc.constantFrom('geese' as const, 'seeds' as const);

/** Any message, with anything people may have written into it. */
const anyMessage: fc.Arbitrary<Message> = fc.oneof(
  fc.record({ kind: fc.constantFrom('signedUp' as const, 'promoted' as const, 'activityTomorrow' as const, 'activitySoon' as const), ...activity }),
  fc.record({ kind: fc.constant('queued' as const), position: fc.integer({ min: 1, max: 9999 }), ...activity }),
  fc.record({ kind: fc.constant('activityChanged' as const), what: written, ...activity }),
  fc.record({ kind: fc.constant('activityCalledOff' as const), reason: written, ...activity }),
  fc.record({ kind: fc.constantFrom('interviewBooked' as const, 'interviewMoved' as const, 'interviewPlaced' as const, 'interviewTomorrow' as const, 'interviewSoon' as const), ...interview }),
  fc.record({ kind: fc.constant('bookingOpened' as const), roundId: fc.constant('r'), title: written, until: startsAt }),
  fc.record({ kind: fc.constant('bookingEnding' as const), roundId: fc.constant('r'), title: written, until: startsAt, placing: fc.boolean() }),
  fc.record({ kind: fc.constant('applicationInvited' as const), startsAt, place: written, ...opening }),
  fc.record({ kind: fc.constant('applicationRefused' as const), reason: written, ...opening }),
  fc.record({ kind: fc.constant('applicationHired' as const), words: written, ...opening }),
  fc.record({ kind: fc.constant('pictureDecided' as const), employerId: fc.string(), employer: written, words: written, shown: fc.boolean() }),
  fc.record({ kind: fc.constant('applicantsNew' as const), employer: written, count, on: startsAt }),
  fc.record({ kind: fc.constant('importEnded' as const), importId: written, fileName: written, held: count, rejected: count }),
  fc.record({ kind: fc.constant('importStopped' as const), importId: written, fileName: written, left: count }),
  fc.record({ kind: fc.constant('openingsFound' as const), searchId: fc.constant('s'), name: written, count, searches: count, on: startsAt }),
  fc.record({ kind: fc.constantFrom('seasonSubmitted' as const, 'seasonPassed' as const), seasonId: fc.constant('s'), title: written }),
  fc.record({ kind: fc.constant('seasonReturned' as const), seasonId: fc.constant('s'), title: written, reason: written, answerBy: startsAt }),
  fc.record({ kind: fc.constantFrom('rankingOpened' as const, 'rankingEnding' as const), seasonId: fc.constant('s'), title: written, until: startsAt }),
  fc.record({ kind: fc.constant('seasonRejected' as const), seasonId: fc.constant('s'), title: written, reason: written }),
  fc.record({ kind: fc.constant('postCorrected' as const), to: fc.constantFrom('applicants' as const, 'placed' as const), seasonId: fc.constant('s'), postId: fc.constant('p'), title: written, unit: written, what: written, reason: written }),
  fc.record({ kind: fc.constant('correctionDecided' as const), outcome: fc.constantFrom('corrected' as const, 'made' as const), to: fc.constantFrom('applicants' as const, 'placed' as const), seasonId: fc.constant('s'), postId: fc.constant('p'), title: written, what: written, reason: written }),
  fc.record({ kind: fc.constantFrom('placementPublished' as const, 'switchAsked' as const), ...placement }),
  fc.record({ kind: fc.constantFrom('placementOffered' as const, 'placementEnding' as const), until: startsAt, ...placement }),
  fc.record({ kind: fc.constant('placementCorrected' as const), reason: written, ...placement }),
  fc.record({ kind: fc.constant('switchDecided' as const), outcome: fc.constantFrom('switched' as const, 'refused' as const), words: written, ...placement }),
  fc.record({ kind: fc.constantFrom('placementLapsed' as const, 'objectionAnswered' as const), seasonId: fc.constant('s'), title: written }),
  fc.record({ kind: fc.constant('documentAsked' as const), programme, what: written }),
  fc.record({ kind: fc.constant('originSettled' as const), programme, outcome: fc.constantFrom('proven' as const, 'refused' as const), reason: written }),
);

describe('订阅消息的字段', () => {
  it('写什么进去都合微信的规矩：不空、不超长、时间是时间、短语是汉字', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const notice = noticeOf(message);
        if (!notice) return;
        const faults = fieldNames(notice.template).map((name, index) => fieldFault(name, notice.values[index]));
        expect(faults).toEqual(faults.map(() => undefined));
      }),
      { numRuns: 2000 },
    );
  });

  it('事物类二十个字以内照写，多了截断加“…”，不切开一个字', () => {
    expect(thing('一'.repeat(20))).toBe('一'.repeat(20));
    expect(thing('一'.repeat(21))).toBe(`${'一'.repeat(19)}…`);
    expect(thing(`${'一'.repeat(18)}😀好好`)).toBe(`${'一'.repeat(18)}…`);
    expect(thing(' 第一行\n\t第二行 ')).toBe('第一行 第二行');
    expect(thing(' \n')).toBe('无');
  });

  it('时间按上海的钟', () => {
    const notice = noticeOf({ kind: 'signedUp', activityId: 'a', title: '示例', startsAt: '2027-01-22T16:05:00Z', place: '示例厅' });
    expect(notice?.values[1]).toBe('2027年1月23日 00:05');
  });

  it('一次点按最多问三个模板；每个模板都问得到', () => {
    for (const names of Object.values(moments)) expect(names.length).toBeLessThanOrEqual(3);
    expect(new Set(Object.values(moments).flat())).toEqual(new Set(templateNames));
    expect(Object.keys(templates)).toEqual(templateNames);
  });
});

describe('消息里的话', () => {
  it('每一种都有标题、内容和去处，标题不超过一行', () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const { title, body, action } = wordsOf(message);
        expect(title.length).toBeGreaterThanOrEqual(3);
        expect(title.length).toBeLessThanOrEqual(12);
        expect(body).not.toMatch(/undefined|null|NaN|Invalid/);
        expect(action.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('组织者写的话自己带句号，就不再加一个', () => {
    const about = { activityId: 'a', title: '示例推介会', startsAt: '2027-01-23T01:30:00Z', place: '示例厅' };
    expect(wordsOf({ kind: 'activityChanged', what: '换到三楼。', ...about }).body).toBe('示例推介会：换到三楼。现在是 1月23日（周六）9:30，示例厅。');
    expect(wordsOf({ kind: 'activityCalledOff', reason: '台风', ...about }).body).toBe('示例推介会，原定 1月23日（周六）9:30。台风。');
  });
});
