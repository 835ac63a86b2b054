import * as v from 'valibot';
import { applicationStates } from '../../../domain/job/application';
import { sayYear, studyLevels } from '../../../domain/person/profile';
import { inShanghai } from '../../../domain/time/shanghai';
import { bounds, command as _, effect, refuse, staff } from '../../runtime';
import type { ApplicationDocument } from '../../runtime/documents/applying';
import { fileName } from '../../runtime/file-name';
import { workbookOut, type OutCell } from '../../runtime/workbook-out';
import { heldOpening } from './held';
import { narrowed, narrowing } from './narrowed';
import { districtOf } from './own-district';

/** An answer of a function holds no more than 1 MB, and every row may be a few KB of text: more come as further files. */
const IN_ONE = 300;
const mostFiles = 1000;

const header = ['姓名', '学校', '学历', '年级', '毕业年份', '专业', '家在青岛', '状态', '投递时间', '经历', '技能', '自我介绍', '有附件'];

export interface Table {
  fileName: string;
  /** An .xlsx file in base64. */
  content: string;
  rows: number;
  /** The number of the next file; null when this is the last. */
  next: number | null;
}

/**
 * The applicants of one opening, as narrowed, for a spreadsheet, a few hundred a file: without phone numbers, which are given one by one. Who took it is written down
 * first. Refuses with JOB_NOT_FOUND.
 */
export const table = staff('employerContact')
  .input(v.strictObject({ ...narrowing, file: v.optional(bounds.whole(0, mostFiles)) }))
  .mutation(async ({ input, ctx }): Promise<Table> => {
    const { opening, names } = await heldOpening(ctx.db, input.jobId, ctx.reach.employers);
    const { file = 0 } = input;
    const found = await ctx.db.applications.find(narrowed(input, names), { order: [['sentAt', 'asc'], ['_id', 'asc']], skip: file * IN_ONE, limit: IN_ONE + 1 });
    const shown = found.slice(0, IN_ONE);
    const trace = effect.trace(ctx, { act: 'application.table', object: `jobs/${input.jobId}`, district: districtOf(ctx.grants, ...names), after: { rows: shown.length } });
    if (!(await ctx.db.staff.updateOne({ _id: ctx.personId }, { effects: _.push([trace]) }))) return refuse('NOT_ALLOWED');
    const rows = shown.flatMap(rowOf);
    const isAll = file === 0 && found.length === shown.length;
    return { fileName: fileName('投递名单', opening.job.title, ctx.now(), isAll ? '' : `-${file + 1}`), content: workbookOut([{ name: '投递名单', header, rows }]).toString('base64'), rows: rows.length, next: found.length > shown.length ? file + 1 : null };
  });

const rowOf = ({ introduction, state, sentAt }: ApplicationDocument): OutCell[][] => {
  if (!introduction) return [];
  const { name, university, level, yearOfStudy, graduationYear, major, local, experience, skills, about, file } = introduction;
  const told = experience.map(({ where, as, from, until, did }) => `${from}—${until ?? '至今'} ${where} ${as}${did ? `：${did}` : ''}`).join('\n');
  return [[
    name, university, studyLevels[level], sayYear(level, yearOfStudy), graduationYear, major, local ? '是' : '否', applicationStates[state],
    inShanghai(sentAt).format('YYYY-MM-DD HH:mm'), told, skills, about, file ? '有' : '',
  ]];
};
