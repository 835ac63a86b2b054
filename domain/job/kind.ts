import type { Cell } from '../sheet/grid';
import { squeeze } from '../text/fold';
import { bad, doubtful, sure, type Reading, type RowContext } from './reading';

export const jobKinds = ['recruitment', 'internship', 'trainee', 'secondment'] as const;
export type JobKind = (typeof jobKinds)[number];

export const kindNames: Record<JobKind, string> = { recruitment: '招聘', internship: '实习', trainee: '见习', secondment: '挂职' };

/** What the column says. Words of employment (全职, 校招) are recruitment, but give way to a title that says otherwise. */
const inColumn: readonly (readonly [RegExp, JobKind])[] = [
  [/实习|intern/i, 'internship'],
  [/见习/, 'trainee'],
  [/挂职/, 'secondment'],
  [/招聘|招录|招考|引进|全职|正式|校招|社招|春招|秋招|合同|编制|在编|编外|劳务|派遣|外包|兼职|人才|长期|应届|社会|校园|就业|公益性岗位|三支一扶|西部计划|full/i, 'recruitment'],
];

/** Titles that name the kind of the opening itself, not work with interns as 实习生管理专员. */
const inTitle: readonly (readonly [RegExp, JobKind])[] = [
  [/挂职/, 'secondment'],
  [/见习(?:岗|生|基地|锻炼|人员|$|[(（)）])|就业见习/, 'trainee'],
  [/实习(?:生|岗|岗位|锻炼|$|[(（)）\-_/|·\s]|双休|兼)|(?:暑期|寒假|日常|暑假)实习|intern(?:ship)?(?![a-z])/i, 'internship'],
];
const aboutInterns = /(?:实习|见习)生?(?:管理|指导|带教|辅导|督导|导师|老师|教师|主管|专员|培训)/;
const weak = /全职|正式|校招|社招|长期|劳务|合同|招聘/;

function hintsOf(title: string): JobKind[] {
  const text = title.replace(aboutInterns, '');
  return inTitle.filter(([pattern]) => pattern.test(text)).map(([, kind]) => kind);
}

/**
 * Reads the kind column; the title helps when it is empty and is believed over a mere 全职 or 招聘,
 * because forms are filled in with the default and titles are not. Any disagreement is listed.
 */
export function readKind(cell: Cell | undefined, context: RowContext): Reading<JobKind> {
  const text = squeeze(cell?.text ?? '');
  const hints = hintsOf(squeeze(context.title ?? ''));
  const said = inColumn.filter(([pattern]) => pattern.test(text)).map(([, kind]) => kind);
  const [first] = said;
  const [hint] = hints;
  if (first === undefined) {
    const value = hint ?? hintsOf(`${squeeze(context.group ?? '')}岗`)[0] ?? context.kindAround ?? 'recruitment';
    return text === '' ? sure(value) : { value, doubts: [bad(`认不出类型“${text}”`, `读作 ${kindNames[value]}`)] };
  }
  if (hint === undefined || said.some((kind) => hints.includes(kind))) {
    const value = said.find((kind) => hints.includes(kind)) ?? first;
    return said.length > 1 && value === 'recruitment' ? sure(first) : sure(value);
  }
  const value = weak.test(text) ? hint : first;
  return { value, doubts: [doubtful(`类型写“${text}”，岗位名称却像${kindNames[hint]}`, `读作 ${kindNames[value]}，请确认`)] };
}

const around = '实习|见习|挂职';
/** 见习岗位一览表, 实习生招聘, 挂职锻炼需求; a bare 暑期实习 as sheets are called. 实习期满可转正, 实习证明 and 实习医院 say nothing about the openings. */
const ofOpenings = new RegExp(`(${around})(?:锻炼|实践)?(?:人员|[生岗]|招[聘募录收]|职位|需求|名额|信息|一览|汇总|清单|名单|目录|计划|项目|专场|统计|台账|表(?!现)|单位.{0,6}(?:岗位|需求|一览|信息|名单|表))`, 'g');
const ofTraineeBase = /(见习)基地(?:和|及|提供|的)*(?:见习)?(?:岗|需求)/g;
const bare = new RegExp(`^(?:[\\d年届.(-]|附件|岗位|青年|就业|大学生|高校|毕业生|暑[期假]|寒假|日常|[春夏秋冬]季)*(${around})(?:锻炼|岗|生)?(?:[\\d(_-].*)?$`, 'g');
const kindOfName: Record<string, JobKind> = { 实习: 'internship', 见习: 'trainee', 挂职: 'secondment' };
/** A line that asks for something or sets something apart is no title: 实习生请另填附件2, 不含实习岗位. */
const asksOrExcludes = /请|不[含招接收是]|除|非|另[填行附]|须|需(?!求)|可(?:以|转|留|接|提|来|参|申|报|填|按|招)|优先|经[历验]/;
/** 实习生招聘 takes on interns, 招聘及实习 is both. */
const takingOn = /(?:实习|见习|挂职)(?:锻炼)?[生岗]?位?(?:公开)?招[聘募录收]/g;
const alsoRecruitment = /招聘|招录|校招|社招|春招|秋招|正式|全职/;
const titleOfTable = /^[^。;;:：]{2,40}$/;

/** The kind that the name of a sheet or a title over its table gives to every opening in it: 见习岗位一览表. None when several are named. */
export function kindAround(titles: readonly string[]): JobKind | undefined {
  const lines = titles.map((title) => squeeze(title).replace(/^附[件表][\d一二三四五六]*[:.、]?/, '')).filter((title) => titleOfTable.test(title) && !asksOrExcludes.test(title));
  const said = lines.map((line) => line.replace(aboutInterns, '')).flatMap((line) => [ofOpenings, ofTraineeBase, bare].flatMap((pattern) => [...line.matchAll(pattern)].map(([, name = '']) => kindOfName[name])));
  const kinds = [...new Set(said)];
  return kinds.length === 1 && !alsoRecruitment.test(lines.join(' ').replace(takingOn, '')) ? kinds[0] : undefined;
}

/** Whether a text speaks of employment (全职, 社招), which some forms put in a column named 性质. */
export function speaksOfEmployment(text: string): boolean {
  return /^(?:全职|兼职|实习|见习|校招|社招|校园招聘|社会招聘|劳务派遣|合同制|全职\/校招)$/.test(squeeze(text));
}
