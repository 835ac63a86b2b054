/** Days written in many ways made one: 2026年12月31日, with 至 between two of them, before they are read. */
import { chineseNumber } from '../text/chinese-number';
import { inShanghai } from '../time/shanghai';

const compact = /(^|[^\d])(20\d{2})(0[1-9]|1[0-2])([0-3]\d)(?!\d)/g;
/** 3月1日-9日: the second day borrows the month. */
const borrowed = /((?:\d{4}[年./-])?\d{1,2}月)(\d{1,2})[日号]?(?:[-~至到]+)(\d{1,2})[日号]/g;

/** 2026年12月, 2026年9月-12月, 7-8月: a month without a day lasts until its end. */
const monthsOnly = /((?:\d{4}年)?)(?:\d{1,2}月?[-~至到]+)?(\d{1,2})月份?(?![\d份底末初上中下])/g;

/** 2025年11月-2026年1月: a month that something lasts from begins on its first day. */
const monthToMonth = /(\d{4}年)(\d{1,2})月份?(?=[-~至到]+(?:\d{4}年)?\d{1,2}月)/g;

/** 12.1-12.15 and 2026/12/1-2027/1/15: between days written with points or strokes a dash is a range. */
const dashBetween = /(\d[./]\d{1,2})-(?=\d{1,4}[./]\d)/g;
/** 31/12/2026 and 12/31/2026, the year last: which is the day shows by its size, and two small ones stand as month and day. */
export const yearLast = /(^|[^\d/])(\d{1,2})\/(\d{1,2})\/(20\d{2})(?!\d)/g;

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;
const monthName = `(${englishMonths.join('|')})[a-z]*`;
const english = new RegExp(`(?:(\\d{1,2})(?:st|nd|rd|th)?[,-]?)?${monthName}[.,-]?(?:(\\d{1,2})(?:st|nd|rd|th)?(?!\\d))?[,-]?(20\\d{2})`, 'g');

/** Dec 31, 2026 and 31 Dec 2026, blanks already taken out. */
function fromEnglish(text: string): string {
  return text.replace(english, (_, before: string | undefined, name: string, after: string | undefined, year: string) => {
    const month = englishMonths.findIndex((known) => known === name) + 1;
    const dayWritten = before ?? after;
    return dayWritten === undefined ? `${year}年${month}月底` : `${year}年${month}月${dayWritten}日`;
  });
}

/** 明年3月, 本月底, 年底前, 四季度: named from the day of the import, or by a quarter. */
function spelledOut(text: string, today: Date): string {
  const now = inShanghai(today);
  const year = now.year();
  return text
    .replace(/(?:本|当|这个)月(?:底|末)/g, `${year}年${now.month() + 1}月底`)
    .replace(/明年(?:的)?(?=\d{1,2}月|年?[底末]|第?[一二三四1-4]季度)/g, `${year + 1}年`)
    .replace(/(?:今年|本年度?)(?:的)?(?=\d{1,2}月|年?[底末]|第?[一二三四1-4]季度)/g, `${year}年`)
    .replace(/(^|[^\d年月])年(?:底|末)/g, `$1${year}年底`)
    .replace(/第?([一二三四1-4])季度末?/g, (_, quarter: string) => `${(('一二三四'.indexOf(quarter) + 1) || Number(quarter)) * 3}月底`);
}

/** 二〇二六年十二月三十一日 in figures. */
function inFigures(text: string): string {
  return text
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit))).join(''))
    .replace(/[一二三四五六七八九十]{1,3}(?=[月日号点时])/g, (written) => String(chineseNumber(written) ?? written))
    .replace(/零(?=[点时])/g, '0');
}

/** The words of a squeezed text with every day spelled alike; days named from the import's own day are counted from `today`. */
export function uniformDays(text: string, today: Date): string {
  return fromEnglish(spelledOut(inFigures(text).toLowerCase(), today))
    .replace(dashBetween, '$1至')
    .replace(yearLast, (_, lead: string, one: string, two: string, year: string) => `${lead}${year}年${Number(one) > 12 ? two : one}月${Number(one) > 12 ? one : two}日`)
    .replace(/(\d{4})、(\d{1,2})、(\d{1,2})/g, '$1.$2.$3')
    .replace(/(^|[^\d])(20\d{2})[./-](0?[1-9]|1[0-2])(?![\d./-])/g, '$1$2年$3月')
    .replace(/(\d{4})年(?:年)?[底末]/g, '$1年12月底')
    .replace(monthToMonth, '$1$2月1日')
    .replace(monthsOnly, '$1$2月底')
    .replace(compact, '$1$2年$3月$4日')
    .replace(borrowed, '$1$2日至$1$3日')
    .replace(/(\d{1,2}[:点时](?:\d{2})?)[-~至到]+\d{1,2}[:点时](?:\d{2})?分?/g, (range) => range.replace(/^.*[-~至到]+/, ''));
}
