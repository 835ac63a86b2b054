import type { Cell } from '../sheet/grid';
import { fold, squeeze } from '../text/fold';
import { levelNames, levelsIn, lower, rankOf, type EducationLevel } from './education-level';
import { bad, doubtful, sure, type Doubt, type Reading } from './reading';

export interface Education {
  /** The lowest level that may apply; `unknown` when the sheet does not say. */
  lowest: EducationLevel | 'unknown';
  /** A degree certificate is asked for, not only the years of study. */
  degreeNeeded: boolean;
  /** The bar may be lowered for good candidates, or is only what most of them have. */
  soft: boolean;
  /** Liked, not asked for. */
  preferred: EducationLevel[];
  /** Years of graduation asked for, as 2027 for 2027届. */
  cohorts: number[];
  /** What else is asked for, in the sheet's words: 统招, 985/211, 第一学历本科. */
  conditions: string[];
}

const nothingAsked = /^(?:学历)?(?:不限|暂?无|无要求|不作要求|不做要求|均可|没有要求|暂?无限制|不限制|不要求)(?:学历)?(?:要求)?$|学历不限|不限学历|无学历要求/;
const clauseEnd = /[,;。()\n]/;
const preferred = /优先|为佳|更佳|尤佳|者佳|加分/;
const relaxed = /放宽|破格|不受.{0,4}限制|亦可|也可|均可考虑/;
const mainly = /为主|左右学历/;
const firstDegree = /第一学历(?:须|需|应|为|是|要求)*(?:全日制)?(?:统招)?(?:大学)?本科|第一学历|本科(?:阶段|就读|院校|毕业院校|毕业于|须|需|必须|应|为|是|均)|本硕(?:均|都|院校|专业)/;
const students = /(?:在校|在读|返乡|返家乡|应届|籍|大学|高校|毕业)(?:大)?(?:学生|学子|生)|大学生|青年学[生子]|大[一二三四]/;
const conditionWords = /统招|全日制|非全日制|985|211|双一流|一本|二本|重点(?:大学|院校|高校)|海外|海归|留学|QS\s?\d*|应届|在校|在读|自考|成教|函授|第一学历|本科阶段|双证|C9/gi;

/** Reads a cell of the education column. An empty cell says nothing and raises no doubt. */
export function readEducation(cell: Cell | undefined): Reading<Education> {
  // 本、硕、博 is written as one word as often as apart.
  const text = fold(cell?.text ?? '').replace(/\s/g, '').toLowerCase().replace(/([专本硕])[、/和](?=[本硕博])/g, '$1');
  const value = (lowest: Education['lowest']): Education => ({
    lowest, degreeNeeded: asksDegree(text), soft: false, preferred: [], cohorts: cohortsIn(text), conditions: conditionsIn(text),
  });
  if (text === '' || /^[-/\\无]+$/.test(text)) return sure(value('unknown'));
  if (nothingAsked.test(text)) return sure(value('none'));
  if (/以下/.test(text) && levelsIn(text).length > 0 && !/以上/.test(text)) return sure(value('none'));

  const clauses = withoutFirstDegree(text).split(clauseEnd).filter((clause) => clause !== '');
  const asked = clauses.filter((clause) => !preferred.test(clause) && !relaxed.test(clause)).flatMap(levelsIn);
  const relaxedClauses = clauses.filter((clause) => relaxed.test(clause));
  const before = relaxedClauses.flatMap((clause) => levelsIn(clause.slice(0, Math.max(0, clause.search(relaxed) - 4))));
  const levels = (asked.length > 0 ? asked : before).map(({ level }) => level);
  const liked = clauses.filter((clause) => preferred.test(clause)).flatMap(levelsIn).map(({ level }) => level);
  const soft = relaxedClauses.length > 0 || mainly.test(text);
  const [first, ...rest] = levels;
  const base = { ...value(first === undefined ? 'unknown' : rest.reduce(lower, first)), soft, preferred: [...new Set(liked)] };
  return first === undefined ? withoutLevel(text, base) : { value: base, doubts: doubtsOf(text, base) };
}

function doubtsOf(text: string, value: Education): Doubt[] {
  if (!mainly.test(text)) return [];
  return [doubtful('写的是“为主”，不是最低要求', `读作 ${describeEducation(value)}，不作硬性要求`)];
}

/** No level was asked for: perhaps only a liking, a year, or "students". */
function withoutLevel(text: string, value: Education): Reading<Education> {
  if (/不限/.test(text)) return sure({ ...value, lowest: 'none' });
  if (value.preferred.length > 0) return sure(value);
  if (students.test(text)) {
    const anyStudent: Education = { ...value, lowest: 'college', conditions: [...new Set([...value.conditions, squeeze(text)])] };
    if (value.cohorts.length === 0) return { value: anyStudent, doubts: [doubtful('只写了“学生”，没有写学历层次', '读作 大专及以上，另记原文为条件')] };
  }
  if (value.cohorts.length > 0) return { value, doubts: [doubtful('只写了届别，没有写学历', `读作 学历未写明，${value.cohorts.map((year) => `${year}届`).join('、')}`)] };
  if (value.degreeNeeded) return { value, doubts: [doubtful('只要求学位，没有写哪一级', '读作 学历未写明，要求学位')] };
  if (/^大学(?:及?以上)?(?:学历|毕业)?$/.test(text)) return sure({ ...value, lowest: 'bachelor' });
  return { value, doubts: [bad('看不出学历要求', '读作 学历未写明')] };
}

/** 硕士及以上，本科须为211: the bachelor's degree there is a condition on the way, not the bar. */
function withoutFirstDegree(text: string): string {
  const highest = levelsIn(text).reduce((top, { level }) => Math.max(top, rankOf(level)), 0);
  if (highest <= rankOf('bachelor')) return text;
  return text.replace(new RegExp(`(?:${firstDegree.source})`, 'g'), (found) => (found.startsWith('本硕') ? '硕士' : ''));
}

/** A degree that is only liked is not asked for. */
function asksDegree(text: string): boolean {
  const asked = text.split(clauseEnd).filter((clause) => !preferred.test(clause)).join();
  return /学士|学位|双证/.test(asked) && !/无需学位|不要求学位|学位不限/.test(text);
}

/** 2027届, 27届, 2026/2027届, 2026届和2027届. */
function cohortsIn(text: string): number[] {
  const years = [...text.matchAll(/((?:(?:20)?\d{2}[、,/和及~至-])*)(?:20)?(\d{2})(?:年)?(?:届|级应届|年应届|年毕业|应届)/g)].flatMap(([, earlier = '', last]) => [
    ...[...earlier.matchAll(/(?:20)?(\d{2})(?=[、,/和及~至-])/g)].map(([, year]) => Number(year)),
    Number(last),
  ]);
  const span = /(?:20)?\d{2}[-~至](?:20)?\d{2}(?:年)?届/.test(text) && years.length === 2;
  const [from = 0, to = 0] = years;
  const listed = span ? Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index) : years;
  return [...new Set(listed.map((year) => 2000 + year))].sort();
}

function conditionsIn(text: string): string[] {
  return [...new Set([...text.matchAll(conditionWords)].map(([word]) => word.toUpperCase()))];
}

/** 本科及以上（有学位）· 2027届, for people. */
export function describeEducation(education: Education): string {
  const { lowest, soft } = education;
  if (lowest === 'none' || lowest === 'unknown') return lowest === 'none' ? '学历不限' : '学历未写明';
  const bar = `${levelNames[lowest]}及以上${education.degreeNeeded ? '（需学位）' : ''}${soft ? '（可放宽）' : ''}`;
  return [bar, ...education.cohorts.map((year) => `${year}届`)].join(' · ');
}
