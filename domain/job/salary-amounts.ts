/** Finds the sums of money in a text about pay, each with its unit, period and what the words around it make of it. */
import { spellOutAmounts } from '../text/chinese-number';
import { squeeze } from '../text/fold';
import { levelsIn, type EducationLevel } from './education-level';

export type PayPeriod = 'month' | 'year' | 'week' | 'day' | 'hour';

/** Yuan. A missing end is open: no upper or lower limit is stated. */
export interface PayRange {
  min?: number;
  max?: number;
}

/** A sum in K is always a month's: nobody writes a yearly pay so. */
export type WrittenUnit = 'k' | 'other';

/** What a sum is for: `pay` plain, others by the words before or after it. */
export type PayRole = 'pay' | 'total' | 'base' | 'probation' | 'extra';

export interface PayAmount {
  /** In yuan when a unit is written, else the bare numbers. */
  range: PayRange;
  unit?: WrittenUnit;
  period?: PayPeriod;
  role: PayRole;
  level?: EducationLevel;
  approximate: boolean;
  /** The words of the sheet about this sum. */
  words: string;
}

const unitValue: Record<string, number> = { 万: 10000, w: 10000, 千: 1000, k: 1000, 元: 1, 块: 1 };
const number = '(\\d+(?:\\.\\d+)?)';
const unit = '(?:(万|w|千|k)(?:元|块)?|(元|块))?';
const per = '(?:/人)?(?:/|每)(?:人/?)?(?:个?月|年|天|日|小?时|周)';
const range = new RegExp(`[¥$]?${number}${unit}(?:(?:${per})?[-~至到]+[¥$]?${number}${unit})?`, 'g');

const periodWords: readonly (readonly [RegExp, PayPeriod])[] = [
  [/年薪|年收入|年包|年总|年度|年综合|年均|每年|全年|一年|年工资|年底薪|annual/g, 'year'],
  [/月薪|月工资|月收入|月均|每月|月综合|月基本|月度|月底薪|月补|月到手|月平均|monthly/g, 'month'],
  [/日薪|日结|每天|每日|日工资|日均|一天/g, 'day'],
  [/时薪|每小时|小时工/g, 'hour'],
  [/周薪|每周/g, 'week'],
];
const periodAfter = /^(?:元|人民币|rmb)?(?:以上|起|\+|左右|税[前后]|\(税?[前后]?\)|不等)*(?:[/每·.一]*人)?[/每·.一p](?:个)?(月|month|mon|m|年|year|y|天|日|day|d|工作日|小时|时|hour|h|周|week)/;
const periodOf: Record<string, PayPeriod> = {
  月: 'month', month: 'month', mon: 'month', m: 'month', 年: 'year', year: 'year', y: 'year', 天: 'day', 日: 'day', day: 'day', d: 'day',
  工作日: 'day', 小时: 'hour', 时: 'hour', hour: 'hour', h: 'hour', 周: 'week', week: 'week',
};
const extraBefore = /安家|购房|租房|住房|房补|补贴|补助|津贴|人才|签字|签约|奖|年终|科研|启动|经费|餐|饭|伙食|车补|交通|话补|话费|通讯|高温|全勤|夜班|加班|提成|公积金|社保|推荐|探亲|过节|保险|期权|慰问/;
const extraAfter = /^(?:元|的|一次性|\/(?:月|年|天|日|人|次))*(?:安家|购房|租房|住房|房补|餐补|饭补|车补|话补|交通补|生活补|人才补|补贴|补助|津贴|全勤|奖金|奖励|签字费|年终奖|提成)/;
/** 2200+800(餐补): beside another sum, a bracket that names nothing else. */
const extraInBracket = /^(?:元|\/(?:月|年|天|日))*\((?:安家费?|餐补|饭补|车补|房补|话补|交通补贴?|生活补[贴助]|住房补贴|补贴|补助|津贴|全勤奖?|奖金|绩效|提成)\)/;
const payAfterAll = /(?:实习|见习|挂职|基本生活|劳务)(?:补贴|补助|津贴|生活补[贴助]|报酬)|综合|收入|工资|薪/;
const openAbove = /^(?:元|人民币)?(?:[/每](?:个?月|年|天|日|小?时|人)|税[前后])*(?:及?以上|起|保底|打底|up|\+(?=$|[,;、。()/]|提成|绩效|业绩|奖|分红|年终))/;
/** 8-10K以上, 8-10K+; but 4000-6000元+绩效 keeps its upper end. */
const rangeOpenAbove = /^(?:元|人民币)?(?:[/每](?:个?月|年|天))?(?:及?以上|起|\+(?=$|[,;、。)]))/;
const openBelow = /^(?:元)?(?:[/每](?:月|年|天|日))*(?:及?以[下内]|封顶|之[内下])/;
const atLeastBefore = /(?:不低于|不少于|不小于|至少|起薪|保底|≥|>=|>|高于|超过|底薪)[^\d]{0,6}$/;
const atMostBefore = /(?:不超过|不高于|最高|可达|上限|高达|≤|<=|<|封顶)[^\d]{0,4}$/;

const documents = /[〔[(【]20\d{2}年?[〕\])】]第?\d+号|[发规办函字通令][〔[(【]20\d{2}年?[〕\])】]第?\d*号?|\d+号(?:文件?|令)/g;
const yearInBracket = /[〔[(【]20\d{2}年?[〕\])】]/g;
/** 青人社规〔2023〕5号 is a document that is followed, not a sum, and the year of (2026年)6000-8000 is none either. */
export const withoutDocuments = (text: string): string => text.replace(documents, ',').replace(yearInBracket, ':');

/** Folded and made uniform: 4千5 is 4500元, 8,000 is 8000, what only looks like money (13薪, 12%, 3年经验) is gone. */
export function moneyText(raw: string): string {
  return spellOutAmounts(withoutDocuments(squeeze(raw)).toLowerCase().replace(/(\d),(?=\d{3}(?!\d))/g, '$1'))
    .replace(/rmb|人民币|cny/g, '')
    .replace(/(\d+(?:\.\d+)?)万(\d(?:\.\d+)?)千/g, (_, ten: string, one: string) => `${Math.round(Number(ten) * 10000 + Number(one) * 1000)}元`)
    .replace(/(\d+)[万w]([1-9])(?![\d.万千kw年月天个人险小休班周日次倍])/g, (_, whole: string, tenth: string) => `${Number(whole) * 10000 + Number(tenth) * 1000}元`)
    .replace(/(\d+)[千k]([1-9])(?![\d.万千kw年月天个人险小休班周日次倍])/g, (_, whole: string, tenth: string) => `${Number(whole) * 1000 + Number(tenth) * 100}元`)
    .replace(/[三四五六七八九\d]险[一二三\d]金/g, '福利')
    .replace(/[\d.]+(?:-[\d.]+)?%|\d{4}年(?=\d|[^\d]|$)|\d+(?:-\d+)?(?:年(?:以上|及以上)?(?:工作)?(?:经验|经历|期|假|一次)|天(?:年假|带薪|双休|工作制)|个月(?!薪)|周岁|岁|小时(?:工作|制|\/天)|人[一/]?间|次)|\d{4}-\d{1,2}-\d{1,2}/g, ',');
}

/** The months of pay a year, when written: 14薪, ·15薪, ×16, 十三薪, 年底双薪. */
export function monthsPerYear(raw: string): number | undefined {
  const text = squeeze(raw).toLowerCase().replace(/十([三四五六七八])薪/g, (_, digit: string) => `1${'三四五六七八'.indexOf(digit) + 3}薪`);
  const match = /(1[2-9]|2[0-4])(?:\.\d)?(?:[-~](?:1[2-9]|2[0-4]))?(?:薪|个月(?:薪|工资))/.exec(text) ?? /[·*x×](1[2-9]|2[0-4])(?![\d天日])/.exec(text) ?? /[每一]年(?:发|共)?(1[2-9]|2[0-4])个月/.exec(text);
  if (match) return Number(match[1]);
  return /(?:年底|年终)双薪/.test(text) ? 13 : undefined;
}

const withoutMonths = (text: string): string => text.replace(/[·*x×,]?(?:1[2-9]|2[0-4])(?:\.\d)?(?:[-~](?:1[2-9]|2[0-4]))?(?:薪|个月(?:薪|工资))|[·*x×](?:1[2-9]|2[0-4])(?![\d天日])/g, ',');

/** All sums, in order. Bare small numbers count only when they stand alone, as 8-10 in a column of pay. */
export function amountsIn(raw: string): PayAmount[] {
  const text = withoutMonths(moneyText(raw));
  const found: PayAmount[] = [];
  let from = 0;
  for (const match of text.matchAll(range)) {
    const before = text.slice(from, match.index);
    const after = text.slice(match.index + match[0].length);
    const sums = sumsOf(match);
    const bare = sums.unit === undefined;
    const largest = sums.range.max ?? sums.range.min ?? 0;
    const alone = text.replace(/[^\d.~-]/g, '') === match[0] && text.length - match[0].length <= 4;
    const named = periodBefore(before) !== undefined || periodAfter.test(after);
    if (bare && largest < 300 && !alone && !named) continue;
    if (bare && /^(?:年|届|号|名|人|个)/.test(after)) continue;
    found.push(inContext(sums, before, after, match[0], found.at(-1)));
    from = match.index + match[0].length;
  }
  return found;
}

function sumsOf(match: RegExpMatchArray): { range: PayRange; unit?: WrittenUnit; single: boolean } {
  const [, left = '', leftBig, leftSmall, right, rightBig, rightSmall] = match;
  const leftUnit = leftBig ?? leftSmall;
  const rightUnit = rightBig ?? rightSmall;
  const single = right === undefined;
  const written = leftUnit ?? rightUnit;
  const scale = (digits: string, own: string | undefined, other: string | undefined): number => {
    const value = Number(digits);
    if (own !== undefined) return Math.round(value * (unitValue[own] ?? 1));
    return Math.round(value * (other !== undefined && value < 1000 ? (unitValue[other] ?? 1) : 1) * 100) / 100;
  };
  const min = scale(left, leftUnit, rightUnit);
  const max = single ? min : scale(right, rightUnit, leftUnit);
  return { range: { min, max }, unit: written === undefined ? undefined : written === 'k' ? 'k' : 'other', single };
}

function inContext(sums: ReturnType<typeof sumsOf>, before: string, after: string, words: string, previous: PayAmount | undefined): PayAmount {
  // 8000（硕士）/10000（博士）: the bracket before this sum spoke of the one before it.
  const own = previous === undefined ? before : before.replace(/^[^(),;、]{0,4}\([^()]{1,8}\)/, '');
  const level = levelsIn(own).at(-1)?.level ?? levelsIn(/^[^(),;，；、]{0,4}\(([^)]{1,8})\)/.exec(after)?.[1] ?? '')[0]?.level;
  // 安家费本科2000元、硕士5000元: between parallel sums only the degree changes, so the rest of the meaning carries over.
  const parallel = previous !== undefined && /^(?:元|起|以上|\/.{1,2}|\+)*[,、;/.]?(?:和|及)?(?:[^\d,;。]{0,2}[硕博本专研大][^\d,;。]{0,6})?$/.test(before);
  const period = periodOf[periodAfter.exec(after)?.[1] ?? ''] ?? periodBefore(before) ?? (previous && /^(?:[^;。]*)$/.test(before) ? previous.period : undefined);
  const range: PayRange = { ...sums.range };
  if (sums.single) {
    if (openBelow.test(after) || atMostBefore.test(before)) delete range.min;
    else if (openAbove.test(after) || atLeastBefore.test(before)) delete range.max;
  } else if (rangeOpenAbove.test(after)) delete range.max;
  return {
    range,
    unit: sums.unit,
    period,
    role: parallel && level !== undefined ? previous.role : roleOf(before, after, previous),
    level,
    approximate: /约|大概|左右|~$/.test(before.slice(-4)) || /^(?:元)?(?:\/.)?(?:左右|上下|约)/.test(after),
    words: `${before.replace(/^[,;、。]+/, '')}${words}${after.split(/[,;、。]/)[0] ?? ''}`,
  };
}

function periodBefore(before: string): PayPeriod | undefined {
  let last: { index: number; period: PayPeriod } | undefined;
  for (const [pattern, period] of periodWords) {
    for (const match of before.matchAll(pattern)) if (last === undefined || match.index > last.index) last = { index: match.index, period };
  }
  return last?.period;
}

/** 绩效 within a whole: 转正后绩效工资8000, 含绩效月入8000, and 底薪+绩效8000 where the base has no sum of its own before it. */
const wholeWithBonus = /转正|正式|综合|总收入|[月年]收?入|到手|收入\(|(?:底薪|基薪|基本|固定|岗位)[^\d,]{0,6}(?:[+和加及]|以及)绩效/;

function roleOf(before: string, after: string, previous: PayAmount | undefined): PayRole {
  const clause = before.split(/[,;、。+]/).at(-1) ?? '';
  // 底薪+绩效8000 is all there is, 基本工资4000，绩效1000-3000 is something beside the pay. Words right behind a sum are still about that one: 4000底薪+绩效2000.
  const phrase = before.split(/[,;、。]|(?=博士|硕士|研究生|本科|[大专]专)/).slice(previous === undefined ? 0 : 1).at(-1) ?? '';
  const isWhole = /绩效/.test(clause) && wholeWithBonus.test(phrase);
  if (previous !== undefined && ((/绩效/.test(clause) && !isWhole) || extraInBracket.test(after))) return 'extra';
  if (isWhole) return 'total';
  if (extraAfter.test(after) && !payAfterAll.test(clause)) return 'extra';
  if (extraBefore.test(clause) && !payAfterAll.test(clause)) return 'extra';
  if (previous !== undefined && /实习(?!生|补)/.test(clause)) return 'probation';
  if (/试用|实习期|见习期|学徒期|培训期/.test(clause) && !/转正/.test(clause)) return 'probation';
  if (/综合|总收入|[人平]均收入|到手|转正|正式|年包|总包/.test(clause)) return 'total';
  if (/底薪|基本工资|基本薪|保底|固定|基薪|岗位工资|岗位薪|职务工资/.test(clause)) return 'base';
  return 'pay';
}
