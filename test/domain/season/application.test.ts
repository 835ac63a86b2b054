import fc from 'fast-check';
import { applicationMoves, applicationStates, checkRefusalAt, inGroups, isOverdue, mayAnswerUntil, mayMove, missingIn, movedPreference, receiptHash, sayMissing, writingRefusalAt, type ApplicationMove, type SeasonApplicationState } from '../../../domain/season/application';
import { missesOf, sayEligibilityMiss, type Applicant } from '../../../domain/season/eligibility';
import { firstRules } from '../../../domain/season/plan';
import { hoursOf } from '../../../domain/season/stages';
import { sampleProfile } from '../../support/profile';
import { seasonIn } from '../../support/season';

const now = new Date('2027-06-20T08:00:00Z');
const { stages } = seasonIn('application', {}, now);
const { endsAt: closes } = hoursOf(stages, 'apply');
const { endsAt: checksEnd } = hoursOf(stages, 'checkDocuments');
const before = (instant: Date): Date => new Date(instant.getTime() - 1);
const states = Object.keys(applicationStates) as SeasonApplicationState[];

describe('报名的每一步', () => {
  it('走法只有这一张表；已通过的不再动，撤回的只有本人能再交，没交过的组织者动不了', () => {
    const from = (state: SeasonApplicationState) => (Object.keys(applicationMoves) as ApplicationMove[]).filter((move) => mayMove(move, state));
    expect(Object.fromEntries(states.map((state) => [state, from(state)]))).toEqual({
      draft: ['submit'],
      submitted: ['submit', 'withdraw', 'pass', 'return', 'reject'],
      returned: ['answer', 'withdraw', 'pass', 'return', 'reject'],
      passed: [],
      rejected: ['passAfterAll', 'keepRejected'],
      withdrawn: ['submit'],
    });
  });

  it('截止前最后一毫秒能交，到点就不能；退回的照退回的时间，也是到点就不能', () => {
    for (const state of ['draft', 'submitted', 'withdrawn'] as const) {
      expect(writingRefusalAt(stages, { state }, before(closes))).toBeUndefined();
      expect(writingRefusalAt(stages, { state }, closes)).toBe('STAGE_OVER');
    }
    const answerBy = new Date(closes.getTime() + 3_600_000);
    expect(writingRefusalAt(stages, { state: 'returned', answerBy }, before(answerBy))).toBeUndefined();
    expect(writingRefusalAt(stages, { state: 'returned', answerBy }, answerBy)).toBe('ANSWER_OVER');
    expect([isOverdue({ state: 'returned', answerBy }, before(answerBy)), isOverdue({ state: 'returned', answerBy }, answerBy)]).toEqual([false, true]);
    for (const state of ['passed', 'rejected'] as const) expect(writingRefusalAt(stages, { state }, now)).toBe('APPLICATION_CHECKED');
  });

  it('学生还能改的时候只能退回；退回在等本人补，到时间没补才由组织者定', () => {
    expect(checkRefusalAt(stages, 'return', { state: 'submitted' }, now)).toBeUndefined();
    for (const move of ['pass', 'reject'] as const) {
      expect(checkRefusalAt(stages, move, { state: 'submitted' }, before(closes))).toBe('STILL_OPEN');
      expect(checkRefusalAt(stages, move, { state: 'submitted' }, closes)).toBeUndefined();
      expect(checkRefusalAt(stages, move, { state: 'submitted' }, checksEnd)).toBe('STAGE_OVER');
      const returned = { state: 'returned' as const, answerBy: new Date(closes.getTime() + 1000) };
      expect([checkRefusalAt(stages, move, returned, closes), checkRefusalAt(stages, move, returned, returned.answerBy)]).toEqual(['ANSWER_AWAITED', undefined]);
    }
    expect([mayAnswerUntil(stages, now, now), mayAnswerUntil(stages, checksEnd, now), mayAnswerUntil(stages, new Date(checksEnd.getTime() + 1), now)]).toEqual([false, true, false]);
  });

  it('还差什么说得出来', () => {
    const missing = missingIn({ preferences: [] }, [], firstRules);
    expect(sayMissing(missing)).toBe('先选一个志愿；还差：在读证明');
    expect(sayMissing(missingIn({ preferences: ['a'] }, [{ id: 'study' }], firstRules))).toBe('');
  });

  it('挪志愿：还是那几个，挪的到了那里，别的先后不变；没处可挪就不动', () => {
    const list = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(list, fc.integer({ min: -1, max: 7 }), fc.integer({ min: -1, max: 7 }), (preferences, at, to) => {
        const moved = movedPreference(preferences, at, to);
        expect([...moved].sort()).toEqual([...preferences].sort());
        const one = preferences[at];
        if (one === undefined || to < 0 || to >= preferences.length) expect(moved).toEqual(preferences);
        else {
          expect(moved[to]).toBe(one);
          expect(moved.filter((each) => each !== one)).toEqual(preferences.filter((each) => each !== one));
        }
      }),
    );
  });

  it('回执只认内容：字段换个次序还是它，改一个字就不是', () => {
    const submitted = { seasonId: 's', at: now, profile: sampleProfile, kind: 'either' as const, preferences: ['a', 'b'], reassignable: true, documents: [{ id: 'study', digest: 'd', fileId: 'never hashed' }] };
    const hash = receiptHash(submitted);
    expect(receiptHash({ ...Object.fromEntries(Object.entries(submitted).reverse()) } as typeof submitted)).toBe(hash);
    const moved = { ...submitted, documents: [{ id: 'study', digest: 'd', fileId: 'moved' }] };
    expect(receiptHash(moved)).toBe(hash);
    const changes = [{ preferences: ['b', 'a'] }, { reassignable: false }, { at: before(now) }, { documents: [{ id: 'study', digest: 'e' }] }, { profile: { ...sampleProfile, major: '别的' } }];
    expect(new Set([hash, ...changes.map((change) => receiptHash({ ...submitted, ...change }))]).size).toBe(changes.length + 1);
    expect(inGroups(hash)).toHaveLength(16);
    expect(inGroups(hash).join('')).toBe(hash);
  });
});

describe('能不能报', () => {
  const applicant: Applicant = { level: 'bachelor', graduationYear: 2029, origin: 'derived', identified: true, bornSince: true, earlier: ['第一期', '第二期'] };
  const rules = { origin: true, notGraduatingIn: [2027], bornSince: '2000-01-01', levels: ['bachelor' as const, 'master' as const], seasons: 3 };
  const kinds = (about: Partial<Applicant>) => missesOf(rules, { ...applicant, ...about }).map(({ kind }) => kind);

  it('都符合就没有话说，第三年再来也行；差哪条说哪条', () => {
    expect(kinds({})).toEqual([]);
    expect(kinds({ earlier: ['第一期', '第二期', '第三期'] })).toEqual(['seasons']);
    expect(kinds({ graduationYear: 2027, level: 'college', bornSince: false })).toEqual(['graduating', 'born', 'level']);
    for (const origin of ['derived', 'proven', 'sent'] as const) expect(kinds({ origin })).toEqual([]);
    for (const origin of ['foreign', 'asked', 'refused', undefined] as const) expect(kinds({ origin })).toEqual(['origin']);
    expect(kinds({ identified: false, origin: undefined, bornSince: undefined })).toEqual(['unidentified']);
  });

  it('没要求的不问；每一条都是对本人说的一句话', () => {
    const any = fc.record({
      level: fc.constantFrom('college' as const, 'bachelor' as const, 'doctor' as const), graduationYear: fc.integer({ min: 2020, max: 2035 }), origin: fc.constantFrom('derived' as const, 'foreign' as const, 'asked' as const, undefined),
      identified: fc.boolean(), bornSince: fc.constantFrom(true, false, undefined), earlier: fc.array(fc.string({ minLength: 1 }), { maxLength: 5 }),
    });
    fc.assert(
      fc.property(any, (someone) => {
        expect(missesOf({}, someone)).toEqual(someone.identified ? [] : [{ kind: 'unidentified' }]);
        for (const miss of missesOf(rules, someone)) expect(sayEligibilityMiss(miss)).toMatch(/[。]$/);
      }),
    );
    expect(sayEligibilityMiss({ kind: 'born', since: '2000-01-01' })).toBe('这一期只收 2000年1月1日及以后出生的。');
  });
});
