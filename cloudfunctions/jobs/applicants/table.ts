import { applicationStates } from '../../../domain/job/application';
import { sayYear, studyLevels } from '../../../domain/person/profile';
import { inShanghai } from '../../../domain/time/shanghai';
import { command as _, effect, refuse, staff } from '../../runtime';
import type { ApplicationDocument } from '../../runtime/documents/applying';
import { workbookOut, type OutCell } from '../../runtime/workbook-out';
import { narrowed, Narrowing } from './narrowed';
import { districtOf } from './own-district';

/** An answer of a function holds no more than 1 MB; so many rows stay far below it. */
const MOST = 1000;

const header = ['姓名', '学校', '学历', '年级', '毕业年份', '专业', '家在青岛', '状态', '投递时间', '经历', '技能', '自我介绍', '有附件'];

export interface Table {
  fileName: string;
  /** An .xlsx file in base64. */
  content: string;
  rows: number;
}

/**
 * The applicants of one opening, as narrowed, for a spreadsheet: without phone numbers, which are given one by one. Who took it is written down
 * first. Refuses with JOB_NOT_FOUND.
 */
export const table = staff('employerContact')
  .input(Narrowing)
  .mutation(async ({ input, ctx }): Promise<Table> => {
    const { employers } = ctx.reach;
    const job = await ctx.db.jobs.read(input.jobId);
    if (!job || !employers.includes(job.employerId)) return refuse('JOB_NOT_FOUND');
    const found = await ctx.db.applications.find(narrowed(input, employers), { order: [['sentAt', 'asc'], ['_id', 'asc']], limit: MOST });
    const trace = effect.trace(ctx, { act: 'application.table', object: `jobs/${input.jobId}`, district: districtOf(ctx.grants, job.employerId), after: { rows: found.length } });
    if (!(await ctx.db.staff.updateOne({ _id: ctx.personId }, { effects: _.push([trace]) }))) return refuse('NOT_ALLOWED');
    const rows = found.flatMap(rowOf);
    return { fileName: fileNameOf(job.job.title, ctx.now()), content: workbookOut([{ name: '投递名单', header, rows }]).toString('base64'), rows: rows.length };
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

/** What no file system takes is left out of the name. */
const fileNameOf = (title: string, now: Date): string => `投递名单-${title.replace(/[\\/:*?"<>|\s]+/g, '').slice(0, 20)}-${inShanghai(now).format('MMDD')}.xlsx`;
