import { readEducation } from '../job/education';
import { rankOf } from '../job/education-level';
import { readHeadcount } from '../job/headcount';
import { readMajors } from '../job/majors';
import { studyLevels, type StudyLevel } from '../person/profile';
import { beginSheet } from '../sheet/begin-sheet';
import { isBlank, type RowSlice, type SheetOutline } from '../sheet/grid';
import { columnTable } from '../sheet/match-columns';
import { readRows, type PostingRow } from '../sheet/read-rows';
import type { Fields } from '../sheet/sheet-progress';
import { unmerge } from '../sheet/unmerge';
import { tidy } from '../text/fold';
import type { PostKind } from './plan';
import type { Post } from './post';
import { complaintsAboutPost, postLimits } from './post-life';

/** A table of posts, row by row. The reading of sheets is the one for openings; only the words above the columns are others. */

export type PostColumn = 'unit' | 'title' | 'kind' | 'places' | 'duties' | 'place' | 'levels' | 'majors' | 'words' | 'mentor' | 'hours' | 'allowance' | 'insurance';

/** A row: the post it says, or why it is none. */
export type PostRow = { sheet: string; row: number } & ({ post: Post } | { unit: string; title: string; refused: string });

export const postColumns = columnTable<PostColumn>({
  columns: [
    { field: 'unit', aliases: ['单位名称', '用人单位', '见习单位', '接收单位', '单位', '部门名称', '部门', '实践单位', '需求单位', '单位全称'] },
    { field: 'title', aliases: ['岗位名称', '见习岗位', '实践岗位', '岗位', '职位名称', '职位', '岗位名'] },
    { field: 'kind', aliases: ['短期或长期', '岗位类型', '类型', '类别', '岗位类别', '期限', '见习期限', '岗位性质'] },
    { field: 'places', aliases: ['人数', '需求人数', '招收人数', '招募人数', '名额', '岗位数', '计划人数', '接收人数', '招聘人数', '数量'] },
    { field: 'duties', aliases: ['岗位职责', '工作内容', '工作职责', '见习内容', '岗位描述', '主要工作', '职责', '岗位内容'] },
    { field: 'place', aliases: ['地点', '工作地点', '见习地点', '实践地点', '工作地址', '地址'] },
    { field: 'levels', aliases: ['学历要求', '学历', '学历层次', '最低学历'] },
    { field: 'majors', aliases: ['专业要求', '专业', '所学专业', '专业条件', '需求专业'] },
    { field: 'words', aliases: ['其他要求', '其他条件', '任职要求', '岗位要求', '要求', '条件', '备注'] },
    { field: 'mentor', aliases: ['带教安排', '带教', '带教老师职务'] },
    { field: 'hours', aliases: ['工作时间', '见习时间', '上班时间', '工作日', '时间安排'] },
    { field: 'allowance', aliases: ['补贴', '见习补贴', '生活补贴', '待遇', '津贴', '补助'] },
    { field: 'insurance', aliases: ['保险', '意外险', '保险情况'] },
  ],
  personal: /联系|电话|手机|邮箱|微信|qq|身份证|姓名|传真|负责人|经办人|填报人|phone|mobile|tel/i,
  ignored: /^(?:序号|编号|序|no|id|行号|№|#)$/i,
  key: '雁归编号',
});

/** What the columns of a table to fill in are called, and an example. */
export const postSheetHeader = ['单位名称', '岗位名称', '短期或长期', '人数', '岗位职责', '地点', '学历要求', '专业要求', '其他要求', '带教安排', '工作时间', '补贴', '保险'] as const;
export const postSheetExample = ['填写示例', '综合管理见习岗', '短期', 2, '会务、信息整理', '示例路 1 号', '本科及以上', '计算机类、汉语言文学', '', '科室负责人带教', '周一至周五', '每天 100 元', '统一购买意外险'] as const;

interface UnpackedRows {
  outline: SheetOutline;
  slice: RowSlice;
}

/** Every row of the sheets that is a post or would be one; sheets without such a header are left out. */
export const postRowsOf = (sheets: readonly UnpackedRows[]): PostRow[] =>
  sheets.flatMap(({ outline, slice }) => {
    const rows = unmerge(slice).rows.filter(({ cells }) => cells.some((cell) => !isBlank(cell)));
    const words = { table: postColumns, title: 'title', employer: 'unit' } as const;
    const begun = beginSheet(outline, rows, words);
    return 'skipped' in begun ? [] : readRows(begun.progress, rows, words).postings.map((row) => postRow(outline.name, row));
  });

const textIn = (fields: Fields<PostColumn>, column: PostColumn): string => tidy(fields[column]?.text ?? '');

const postRow = (sheet: string, { row, fields }: PostingRow<PostColumn>): PostRow => {
  const [unit, title] = [textIn(fields, 'unit'), textIn(fields, 'title')];
  const refused = (why: string): PostRow => ({ sheet, row, unit, title, refused: why });
  const kind = kindIn(textIn(fields, 'kind'));
  const places = readHeadcount(fields.places).value;
  if (unit === '') return refused('没有写单位名称');
  if (kind === undefined) return refused('没有写明是短期还是长期');
  if (places.kind !== 'exact' || places.count === undefined || places.upTo !== undefined) return refused('人数要是一个整数');
  const post: Post = {
    unit,
    title,
    kind,
    places: places.count,
    duties: textIn(fields, 'duties'),
    place: textIn(fields, 'place'),
    conditions: { levels: levelsOf(fields), ...askedIn(fields) },
    ...Object.fromEntries((['mentor', 'hours', 'allowance', 'insurance'] as const).flatMap((column) => (textIn(fields, column) === '' ? [] : [[column, textIn(fields, column)]]))),
  };
  const [complaint] = [...Object.values(complaintsAboutPost(post)), ...tooLong(post)];
  return complaint === undefined ? { sheet, row, post } : refused(complaint);
};

/** 短期（寒假）, 长期, 一年 … */
const kindIn = (text: string): PostKind | undefined => {
  if (/长|一年|学年/u.test(text)) return 'long';
  return /短|寒|暑|假/u.test(text) ? 'short' : undefined;
};

/** The level a cell asks for, and those above it. */
const levelsOf = ({ levels }: Fields<PostColumn>): StudyLevel[] => {
  const { lowest } = readEducation(levels).value;
  if (lowest === 'unknown') return [];
  const all = Object.keys(studyLevels) as StudyLevel[];
  const asked = all.filter((level) => rankOf(level) >= rankOf(lowest));
  return asked.length === all.length ? [] : asked;
};

/** Majors that are asked for, and what people are to read: majors that are only liked shut nobody out. */
const askedIn = (fields: Fields<PostColumn>): Pick<Post['conditions'], 'majors' | 'words'> => {
  const { list, preferred } = readMajors(fields.majors).value;
  const words = [textIn(fields, 'words'), ...(preferred ? [textIn(fields, 'majors')] : [])].filter((text) => text !== '').join('；');
  return { majors: preferred ? [] : list, ...(words !== '' && { words }) };
};

const tooLong = ({ unit, title, duties, place, conditions, mentor = '', hours = '', allowance = '', insurance = '' }: Post): string[] => {
  const held = { unit, title, duties, place, mentor, hours, allowance, insurance, words: conditions.words ?? '' };
  const columns = Object.keys(held) as (keyof typeof held)[];
  return [
    ...columns.filter((column) => held[column].length > postLimits[column]).map((column) => `“${nameOf(column)}”最多 ${postLimits[column]} 个字`),
    ...(conditions.majors.length > postLimits.majors ? [`专业最多写 ${postLimits.majors} 个`] : []),
    ...(conditions.majors.some((major) => major.length > postLimits.major) ? [`一个专业最多 ${postLimits.major} 个字，中间用顿号隔开`] : []),
  ];
};

const nameOf = (column: PostColumn): string => postColumns.columns.find(({ field }) => field === column)?.aliases[0] ?? column;
