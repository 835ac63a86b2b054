import fc from 'fast-check';
import { complaintsAbout } from '../../../domain/activity/draft/complaints';
import { copyOf } from '../../../domain/activity/draft/copy';
import { filled, wordsIn, type ActivityDraft } from '../../../domain/activity/draft/draft';
import { offerLengths, type ChosenRegion } from '../../../domain/activity/draft/parts';
import { planOf } from '../../../domain/activity/draft/plan';
import { complaintsAboutAnswers, keptAnswers } from '../../../domain/activity/form/answers';
import { complaintAboutQuestion } from '../../../domain/activity/form/question';
import { answersOf, typedOf, type TypedAnswers } from '../../../domain/activity/form/typed';
import type { Answers, Question, SeatGroup } from '../../../domain/activity/plan-parts';
import type { StudyLevel } from '../../../domain/person/profile';
import { dayFromNow, finishedDraft } from '../../support/activity-draft';

const now = new Date();
const nameOf = (region: string) => `示例区 ${region}`;

const text: Question = { id: 'q-text', ask: '想问企业什么', kind: 'text', required: true, longest: 20 };
const choice: Question = { id: 'q-choice', ask: '想去哪个方向', kind: 'choice', required: true, options: ['研发', '市场'] };
const choices: Question = { id: 'q-choices', ask: '想听哪几场', kind: 'choices', required: false, options: ['甲', '乙', '丙'], most: 2 };
const number: Question = { id: 'q-number', ask: '来过几次', kind: 'number', required: true, least: 1, most: 9 };
const consent: Question = { id: 'q-consent', ask: '同意活动拍照', kind: 'consent' };
const form = [text, choice, choices, number, consent];
const right: Answers = { 'q-text': '招几个人', 'q-choice': '研发', 'q-choices': ['甲', '丙'], 'q-number': 3, 'q-consent': true };
const saysOf = (id: string, answer: unknown) => complaintsAboutAnswers(form, { ...right, [id]: answer } as Answers)[id];

describe('报名时填的', () => {
  it('都填对了就什么也不说；没填的必填项各说各的', () => {
    expect(complaintsAboutAnswers(form, right)).toEqual({});
    expect(complaintsAboutAnswers(form, {})).toEqual({ 'q-text': '还没写', 'q-choice': '选一个', 'q-number': '写一个数', 'q-consent': '勾上这一句，才能报名' });
  });

  it('填错的说错在哪：太长、不在选项里、选多了、超出范围、写了号码', () => {
    expect(saysOf('q-text', '长'.repeat(21))).toBe('最多 20 个字');
    expect(saysOf('q-text', '打我电话13900000000')).toBe('这里别写手机号和身份证号');
    for (const number of ['37020020000101001X', '139 0000 0000', '１３９００００００００', '2026 13900000000']) expect(saysOf('q-text', number)).toBe('这里别写手机号和身份证号');
    expect(saysOf('q-choice', '财务')).toBe('选一个');
    expect(saysOf('q-choices', ['甲', '乙', '丙'])).toBe('最多选 2 个');
    expect(saysOf('q-choices', ['甲', '甲'])).toBe('至少选一个');
    for (const wrong of [0, 10, 1.5, NaN, '3']) expect(saysOf('q-number', wrong)).toBe('写 1 到 9 之间的整数');
    expect(saysOf('q-consent', '好')).toBe('勾上这一句，才能报名');
  });

  it('不管交来什么，留下的只有问过的、收拾过的；留下的再看一遍，话不变', () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string(), { maxLength: 4 }), fc.double(), fc.constant(true));
    const keys = fc.constantFrom('q-text', 'q-choice', 'q-choices', 'q-number', 'q-consent', 'q-other', 'constructor', 'toString');
    fc.assert(
      fc.property(fc.dictionary(keys, anything), (given) => {
        const kept = keptAnswers(form, given as Answers);
        for (const id of Object.keys(kept)) expect(form.map((question) => question.id)).toContain(id);
        expect(keptAnswers(form, kept)).toEqual(kept);
        expect(complaintsAboutAnswers(form, kept)).toEqual(complaintsAboutAnswers(form, given as Answers));
      }),
    );
  });

  it('填进格子再读出来，和存下的一样', () => {
    expect(answersOf(form, typedOf(right))).toEqual(right);
    const typed: TypedAnswers = { 'q-text': '  ', 'q-choices': ['乙'], 'q-number': '两次', 'q-consent': false };
    expect(complaintsAboutAnswers(form, answersOf(form, typed))).toMatchObject({ 'q-text': '还没写', 'q-number': '写 1 到 9 之间的整数', 'q-consent': '勾上这一句，才能报名' });
  });
});

describe('组织者出的题', () => {
  it('不问身份证号和手机号，拆开写也不行', () => {
    for (const ask of ['身份证号', '你的 手 机 号', '家长电话', '联系方式', '证件号码']) expect(complaintAboutQuestion({ ...text, ask })).toContain('别问身份证号和手机号');
    for (const note of ['留个手机号', '凭身份证号入场', '带身份证，写上身份证号']) expect(complaintAboutQuestion({ ...text, note })).toContain('别问');
    for (const note of ['入场请带身份证', '请带好本人身份证']) expect(complaintAboutQuestion({ ...text, note })).toBeUndefined();
    expect(complaintAboutQuestion({ ...consent, ask: '同意入场时出示身份证' })).toBeUndefined();
    for (const question of form) expect(complaintAboutQuestion(question)).toBeUndefined();
    expect(complaintAboutQuestion({ ...choice, options: ['手机研发', '电话销售'] })).toBeUndefined();
  });

  it('选项少于两个、重样、太多，数字上下颠倒，都说得出', () => {
    expect(complaintAboutQuestion({ ...choice, options: ['研发'] })).toBe('至少写两个选项，一行一个');
    expect(complaintAboutQuestion({ ...choice, options: ['研发', '研发'] })).toBe('有两个选项一样');
    expect(complaintAboutQuestion({ ...choice, options: Array.from({ length: 21 }, (_, index) => `选项 ${index}`) })).toBe('选项最多 20 个');
    expect(complaintAboutQuestion({ ...choices, most: 4 })).toBe('最多选几个，要在选项的个数以内');
    expect(complaintAboutQuestion({ ...number, least: 9, most: 1 })).toBe('最小的比最大的还大');
    expect(complaintAboutQuestion({ ...number, most: 13_900_000_000 })).toContain('之间的整数');
  });
});

describe('草稿里的更多设置', () => {
  const parts = fc.record({
    form: fc.constantFrom<Question[]>([], form, [consent]),
    audience: fc.record({
      localTo: fc.constantFrom(null, 'geese' as const, 'seeds' as const),
      levels: fc.constantFrom<StudyLevel[]>([], ['bachelor', 'master']),
      graduating: fc.constantFrom(null, { from: 2027, to: 2028 }),
      homes: fc.constantFrom<ChosenRegion[]>([], [{ code: '370211', name: nameOf('370211') }]),
    }),
    groups: fc.constantFrom<SeatGroup[]>([], [{ id: 'g-1', name: '学生席', seats: 20, companions: 0 }, { id: 'g-2', name: '家长席', seats: 5, companions: 1 }]),
    offerMinutes: fc.constantFrom(0, ...offerLengths),
    cancelDay: fc.constantFrom('', dayFromNow(3)),
    speakers: fc.constantFrom('', '示例嘉宾 01，示例公司，人事经理\n示例嘉宾 02'),
    at: fc.constantFrom(null, { latitude: 36.0671, longitude: 120.3826, address: '示例路 1 号' }),
    live: fc.constantFrom('', 'sphAbc123'),
    selfCheckIn: fc.boolean(),
  });

  it('怎么搭配都送得了审；发布了照着再办，说的和原来一样', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: -300, max: 300 }), (said, days) => {
        const draft = finishedDraft(said);
        expect(complaintsAbout(draft, now)).toEqual({});
        const plan = planOf(draft);
        expect(planOf(copyOf(planOf(copyOf(plan, days, nameOf)), -days, nameOf))).toEqual(plan);
        expect(plan.capacity).toBe(said.groups.length > 0 ? 25 : 20);
      }),
      { numRuns: 60 },
    );
  });

  it('以前写的草稿没有这些，打开时是空白，能接着写', () => {
    const whole = finishedDraft();
    const old: Partial<ActivityDraft> = { ...whole };
    for (const field of ['form', 'audience', 'groups', 'offerMinutes', 'cancelDay', 'cancelTime', 'speakers', 'at', 'live', 'selfCheckIn'] as const) delete old[field];
    expect(filled({ ...old, district: whole.district })).toEqual(whole);
  });

  it('对不上的在那一处说：只分了一组、取消时间在开始以后、号码不是视频号、点在国外', () => {
    const says = (change: Partial<ActivityDraft>) => complaintsAbout(finishedDraft(change), now);
    expect(says({ groups: [{ id: 'g-1', name: '学生席', seats: 20, companions: 0 }] })).toEqual({ groups: '分组至少要有两组，只有一组就不用分' });
    const seats = { id: 'g-1', seats: 20, companions: 0 };
    expect(says({ groups: [{ ...seats, name: '学生席' }, { ...seats, name: '家长席' }] })).toEqual({ groups: '有两组一样，拿掉一组再加' });
    expect(says({ form: [text, { ...consent, id: text.id }] })).toEqual({ form: '有两个问题一样' });
    expect(says({ cancelDay: dayFromNow(6) })).toEqual({ cancelDay: '要在活动开始以前' });
    expect(says({ cancelDay: dayFromNow(-1) })).toEqual({ cancelDay: '这个时间已经过了' });
    expect(says({ live: '示例账号' })).toHaveProperty('live');
    expect(says({ at: { latitude: 120.38, longitude: 36.06, address: '示例路' } })).toHaveProperty('at');
    expect(says({ speakers: '示例嘉宾在示例公司的人事部里担任经理已经许多年了' })).toHaveProperty('speakers');
    expect(says({ form: [{ ...text, ask: '手机号' }] }).form).toContain('第 1 个问题：');
  });

  it('送去看有没有不合适的话时，题目、选项、组名都在里面', () => {
    const words = wordsIn(finishedDraft({ form, groups: [{ id: 'g-1', name: '学生席', seats: 1, companions: 0 }] }));
    for (const each of ['想问企业什么', '市场', '学生席', '示例推介会']) expect(words).toContain(each);
  });
});
