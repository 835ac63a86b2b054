import * as v from 'valibot';
import { noFigures, sumOf } from '../../../domain/activity/report';
import { everywhere } from '../../../domain/person/region';
import { regionName } from '../../../domain/person/region-name';
import { staff } from '../../runtime';
import { fileName } from '../../runtime/file-name';
import { workbookOut } from '../../runtime/workbook-out';
import { figuresOf } from './figures';
import { rowOf } from './read';
import { span, spanAsked } from './span';

export interface ReportTable {
  fileName: string;
  /** An .xlsx file in base64. */
  content: string;
}

const header = ['区市', '活动（场）', '报名（人）', '到场（人）', '到场率（%）', '候补到最后没座（人）', '评价（星）'];

/** The report for a spreadsheet: figures alone. Refuses with REPORT_DAYS_WRONG. */
export const table = staff('editor')
  .input(v.strictObject(span))
  .query(async ({ input: { days }, ctx }): Promise<ReportTable> => {
    const asked = await spanAsked(ctx, days);
    const figures = await figuresOf(ctx.db, { ...asked, regions: ctx.reach.regions, now: ctx.now() });
    const named = [...figures.map((each) => rowOf(each, regionName(each.district))), rowOf(figures.reduce(sumOf, noFigures(everywhere)), '合计')];
    const rows = named.map(({ name, activities, signUps, attended, shareUsed, neverSeated, stars }) => [name, activities, signUps, attended, shareUsed, neverSeated, stars]);
    return { fileName: fileName('活动报告', `${asked.from}至${asked.to}`, ctx.now()), content: workbookOut([{ name: '活动报告', header, rows }]).toString('base64') };
  });
