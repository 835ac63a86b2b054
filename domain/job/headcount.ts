import type { Cell } from '../sheet/grid';
import { chineseNumber, everydayNumbers } from '../text/chinese-number';
import { squeeze } from '../text/fold';
import { bad, doubtful, sure, type Doubt, type Reading } from './reading';

export interface Headcount {
  /** `unknown` is 若干: no number is shown and none is added up. */
  kind: 'exact' | 'atLeast' | 'about' | 'unknown';
  /** The number, or its floor. */
  count?: number;
  /** The upper end of 2-3人. */
  upTo?: number;
  /** How the number is split, when the cell says so. */
  byPlace: { place: string; count: number }[];
  /** Words beside the number, as 上海师范大学名额. */
  remark?: string;
}

const unknown = (remark?: string): Headcount => ({ kind: 'unknown', byPlace: [], remark });
const asSeveral = '读作 “若干”，不显示数字';
const several = /若干|不限|无上限|数[名人位]|多名|多人|长期|常年|面议|不定|待定|视情况|按需|大量|批量|详见|见公告|充足/;
/** A real headcount this large is the sum of a programme, not an opening. */
const implausible = 5000;

export function describeHeadcount({ kind, count, upTo }: Headcount): string {
  if (kind === 'unknown' || count === undefined) return '若干';
  if (kind === 'atLeast') return `${count} 人以上`;
  if (kind === 'about') return `约 ${count} 人`;
  return upTo === undefined ? `${count} 人` : `${count}–${upTo} 人`;
}

/** Reads a cell of the headcount column. Empty, 若干 and 0 (what systems fill in) are all 若干. */
export function readHeadcount(cell: Cell | undefined): Reading<Headcount> {
  const written = everydayNumbers(squeeze(cell?.text ?? ''));
  const shown = withoutDays(written);
  if (cell?.date) {
    const { month, day } = cell.date;
    const value: Headcount = { kind: 'exact', count: Math.min(month, day), upTo: Math.max(month, day), byPlace: [] };
    return { value, doubts: [doubtful('像是“2-3”这样的人数被表格软件改成了日期', `读作 ${describeHeadcount(value)}`)] };
  }
  const text = inArabic(shown);
  if (text === '' || /^[-/\\无]+$/.test(text)) return sure(unknown());
  const number = Number(text.replace(/[人名个位]$/, ''));
  if (Number.isFinite(number) && text.replace(/[人名个位]$/, '') !== '') return readNumber(number);
  if (/[几数][十百千]/.test(shown)) return { value: unknown(shown), doubts: [doubtful('只写了大概的数目', `${asSeveral}，原文记入说明`)] };
  const parts = partsOf(text, written);
  if (parts.length > 1) {
    const count = parts.reduce((sum, part) => sum + part, 0);
    return { value: { kind: 'exact', count, byPlace: [], remark: written }, doubts: doubtsAbout(text, text, count) };
  }
  const split = splitIn(text);
  const reading = readWords(text, split);
  return split.length > 0 ? { ...reading, value: { ...reading.value, byPlace: split } } : reading;
}

/** 2026年计划招10人, 2026年10月前到岗5人: days are not a number of people. */
const withoutDays = (text: string): string => text.replace(/20\d{2}(?:年\d{1,2}月(?:\d{1,2}[日号])?|年度?|届)|\d{1,2}月(?:\d{1,2}[日号])?(?=[前后底初])/g, '') || text;

/** The numbers that make up the whole: 2(应届)+1(社会), 2026届3人，2027届5人. */
function partsOf(text: string, written: string): number[] {
  if (/^\d+[人名个]?(?:\([^)]*\))?(?:\+\d+[人名个]?(?:\([^)]*\))?)+$/.test(text)) return [...text.replace(/\([^)]*\)/g, '').matchAll(/\d+/g)].map(Number);
  const byYear = /^(?:20\d{2}(?:届|年度?)[^\d,;、]{0,5}\d+[人名个]?[,;、+]?){2,}$/.test(written);
  return byYear ? [...written.matchAll(/(?:届|年度?)\D*(\d+)/g)].map(([, count]) => Number(count)) : [];
}

const inArabic = (text: string): string =>
  String(chineseNumber(text) ?? text)
    .replace(/(\d),(?=\d{3}(?!\d))/g, '$1')
    .replace(/[一二两三四五六七八九十百]+(?=[余多几]?[人名个位]|[-~至到][一二两三四五六七八九十百]+[人名个位])/g, (written) => String(chineseNumber(written) ?? written));

function readNumber(number: number): Reading<Headcount> {
  if (number === 0) return sure(unknown());
  if (!Number.isInteger(number) || number < 0) return { value: unknown(), doubts: [bad('人数不是整数', asSeveral)] };
  const value: Headcount = { kind: 'exact', count: number, byPlace: [] };
  return { value, doubts: number > implausible ? [doubtful('人数特别大，像是一个项目的总数', `读作 ${number} 人，待核`)] : [] };
}

/** What follows a number that counts no people: 共2000元, 3班, 招3年. */
const ofOtherThings = /^(?:元|万|千|k|年|月|届|天|班|批|次|场|轮|期|周?岁|小时|%)/;

function readWords(text: string, split: readonly { place: string; count: number }[]): Reading<Headcount> {
  const said = text.replace(/\([^)]*\)/g, '') || text;
  const remark = /\(([^)]+)\)/.exec(text)?.[1];
  // 每校区2人，共6人: a total of people that is written wins over its parts; 共2000元 and 共3个岗位 are none.
  const total = said.search(/(?:共|合计|总计)(?:计|招|需)?[:]?\d+(?=[余多+]|[-~至到]\d|个?(?:编制)?[人名位]|个?$|个?[,;、])/);
  const main = said.slice(Math.max(0, total));
  const numbers = [...main.matchAll(/(\d+)(?:(余|多|几)|\+|(?:[人名个位]*)(?:[-~至到/](\d+)))?/g)];
  const match = numbers.find((one) => !ofOtherThings.test(main.slice(one.index + one[0].length))) ?? numbers[0];
  if (!match || /^\d{4}(?:年|届)/.test(match[0] + main.slice(match.index + match[0].length, match.index + 5))) {
    return several.test(text) ? sure(unknown(remark)) : { value: unknown(text), doubts: [bad('看不出人数', asSeveral)] };
  }
  const count = Number(match[1]);
  const after = main.slice(match.index + match[0].length);
  const roughly = match[2] !== undefined || /约|左右|上下|大概|近/.test(main);
  const atLeast = match[0].endsWith('+') || /^[人名个位]*(?:及?以上|起)|不少于|至少|[≥>]/.test(after + main.slice(0, match.index)) || /[人名个位]\+/.test(after);
  const doubts = doubtsAbout(text, main, count);
  if (/岗位|职位|个岗/.test(after) && (atLeast || roughly)) {
    return { value: unknown(text), doubts: [doubtful('写的是岗位种类数，不是人数', `读作 “若干”，原文记入说明`)] };
  }
  if (/^个?(?:编制)?(?:岗位|职位|岗)/.test(after)) doubts.push(doubtful('写的是“个岗位”，当作人数', `读作 ${count} 人，待核`));
  const places = total < 0 ? sumOf(split, main) : undefined;
  const value: Headcount = {
    kind: atLeast ? 'atLeast' : roughly ? 'about' : 'exact',
    count: places ?? count,
    upTo: match[3] === undefined ? undefined : Number(match[3]),
    byPlace: [],
    remark: remark ?? (/名额|其中|每/.test(after) || /至多|最多|不超过|[≤<]/.test(main) ? text : undefined),
  };
  return { value, doubts };
}

function doubtsAbout(text: string, main: string, count: number): Doubt[] {
  if (/(?:男|女)\D{0,2}\d+|\d+(?:名|人)?\(?(?:男|女)(?!女|不限)/.test(text)) return [doubtful('人数按性别分开写，涉嫌性别限制', '只记总人数')];
  if (/每[^\d年]{1,4}\d|\d[人名个]\/(?:批|门?店|校区|网?点)/.test(main)) return [doubtful('写的是“每…几人”，总数算不出', `读作 每处 ${count} 人`)];
  return count > implausible ? [doubtful('人数特别大，像是一个项目的总数', `读作 ${count} 人，待核`)] : [];
}

/** 北京、青岛各1人 · 北京2人、青岛3人 · 北京1/青岛2. */
function splitIn(text: string): { place: string; count: number }[] {
  const inside = /\(([^)]+)\)/.exec(text)?.[1] ?? text;
  const each = /((?:[\u4e00-\u9fff]{2,6}[、,和/])*[\u4e00-\u9fff]{2,6}?)各(\d+)[人名个]?/.exec(inside);
  if (each) return (each[1] ?? '').split(/[、,和/]/).map((place) => ({ place, count: Number(each[2]) }));
  const bare = /^(?:[\u4e00-\u9fff]{1,6}[:]?\d+[人名个]?[、,;/]?){2,}$/.test(inside);
  const pairs = [...inside.matchAll(bare ? /([\u4e00-\u9fff]{1,6}?)[:]?(\d+)/g : /([A-Za-z\u4e00-\u9fff]{2,8}?)[:]?(\d+)[人名个]/g)].map(([, place = '', count]) => ({ place: place.replace(/^(?:其中|分别为?)(?=..)/, ''), count: Number(count) }));
  const named = pairs.filter(({ place }) => !/^(?:[人名个]|招聘|招录|需求|其中|共计|总计|合计|计划|拟招|人数|暂定|名额|不少于|不超过|至少|大约|招收|每.*)$/.test(place));
  return named.length >= 2 ? named : [];
}

/** A cell of parts without a total means their sum: 北京2人、青岛3人. */
function sumOf(split: readonly { place: string; count: number }[], main: string): number | undefined {
  const startsWithTotal = /^(?:招聘|共|共计|总计|合计|计划|拟招|需求)?\d/.test(main);
  return split.length >= 2 && !startsWithTotal ? split.reduce((sum, { count }) => sum + count, 0) : undefined;
}
