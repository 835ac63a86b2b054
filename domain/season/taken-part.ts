import { idNumberSentences, readIdNumber } from '../person/id-number';
import { readPhoneNumber } from '../person/phone-number';
import { beginSheet } from '../sheet/begin-sheet';
import { isBlank, type RowSlice, type SheetOutline } from '../sheet/grid';
import { columnTable } from '../sheet/match-columns';
import { readRows, type PostingRow } from '../sheet/read-rows';
import type { FieldCell, Fields } from '../sheet/sheet-progress';
import { unmerge } from '../sheet/unmerge';
import { nameKey, tidy } from '../text/fold';

/** A table of those who took part in seasons that were not run here: one row a person and season. Columns that name people are not read. */

type Column = 'idNumber' | 'phone' | 'year' | 'season';

/** Whom a row means, in the clear: it lives no longer than the call that reads it. */
export type Meant = { by: 'idNumber' | 'phone'; number: string };

/** One person's part in one season, or why a row says none. */
export type TakenPartRow = { sheet: string; row: number } & ({ who: Meant; year: number; season: string } | { refused: string });

export const takenPartColumns = columnTable<Column>({
  columns: [
    { field: 'idNumber', aliases: ['身份证号', '身份证号码', '身份证', '公民身份号码', '证件号码', '证件号'] },
    { field: 'phone', aliases: ['手机号', '手机号码', '手机', '联系电话', '联系方式', '电话', '电话号码'] },
    { field: 'year', aliases: ['年份', '年度', '年', '参加年份', '哪一年'] },
    { field: 'season', aliases: ['期名', '哪一期', '期次', '期别', '批次', '参加的期', '项目名称', '活动名称'] },
  ],
  personal: /姓名|名字|邮箱|微信|qq|地址|学校|院校|专业|紧急|家长|监护|name|mail/i,
  ignored: /^(?:序号|编号|序|no|id|行号|№|#|备注|性别|年龄)$/i,
  key: '雁归编号',
});

const words = { table: takenPartColumns, title: 'season', employer: 'year' } as const;

/** A season's name is a few words. */
const LONGEST_NAME = 40;
const FIRST_YEAR = 2000;

/** Every row of the sheets that means somebody; sheets without such a header are left out. */
export const takenPartRowsOf = (sheets: readonly { outline: SheetOutline; slice: RowSlice }[], now: Date): TakenPartRow[] =>
  sheets.flatMap(({ outline, slice }) => {
    const rows = unmerge(slice).rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
    const begun = beginSheet(outline, rows, words);
    return 'skipped' in begun ? [] : readRows(begun.progress, rows, words).postings.map((row) => rowOf(outline.name, row, now));
  });

const rowOf = (sheet: string, { row, fields }: PostingRow<Column>, now: Date): TakenPartRow => {
  const said = readRow(fields, now);
  return typeof said === 'string' ? { sheet, row, refused: said } : { sheet, row, ...said };
};

const readRow = (fields: Fields<Column>, now: Date): { who: Meant; year: number; season: string } | string => {
  const who = meantIn(fields, now);
  if (typeof who === 'string') return who;
  const season = tidy(fields.season?.text ?? '');
  if (season === '') return '没有写是哪一期';
  if (season.length > LONGEST_NAME) return `期名最多 ${LONGEST_NAME} 个字`;
  const year = yearIn(fields.year?.text ?? season);
  return year === undefined ? '没有写清是哪一年，例如：2023' : { who, year, season };
};

/** The identity number before the telephone number: one is a person's for good. */
const meantIn = ({ idNumber, phone }: Fields<Column>, now: Date): Meant | string => {
  if (!isBlank(idNumber)) {
    if (isRounded(idNumber)) return '身份证号被表格改成了数字，末几位没了。把这一列设成“文本”，重新填';
    const reading = readIdNumber(idNumber.text, now);
    if (reading.state === 'whole') return { by: 'idNumber', number: reading.number };
    return reading.state === 'unfinished' ? '身份证号不满 18 位' : idNumberSentences[reading.fault].replace(/。$/u, '');
  }
  if (isBlank(phone)) return '没有身份证号，也没有手机号';
  const number = readPhoneNumber(phone.text);
  return number === undefined ? '手机号不是 11 位的手机号码' : { by: 'phone', number };
};

/** Seventeen digits do not fit into a number of a spreadsheet. */
const isRounded = ({ number, text }: FieldCell): boolean => number !== undefined || /e\+?\d+$/iu.test(text);

const yearIn = (text: string): number | undefined => {
  const year = Number(/(?:^|\D)(20\d\d)(?:\D|$)/u.exec(tidy(text))?.[1] ?? 0);
  return year >= FIRST_YEAR ? year : undefined;
};

/** The same season, however its name was typed. */
export const seasonKey = ({ year, season }: { year: number; season: string }): string => `${year}|${nameKey(season)}`;

/** 2023 年暑期金种子; a name that says its year says it once. */
export const sayTakenPart = ({ year, season }: { year: number; season: string }): string => (season.includes(String(year)) ? season : `${year} 年${season}`);
