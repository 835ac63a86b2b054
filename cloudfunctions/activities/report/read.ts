import * as v from 'valibot';
import { meanStars, noFigures, shareUsed, sumOf, type DaySpan, type DistrictFigures } from '../../../domain/activity/report';
import { everywhere } from '../../../domain/person/region';
import { regionName } from '../../../domain/person/region-name';
import { staff } from '../../runtime';
import { figuresOf } from './figures';
import { span, spanAsked } from './span';

export interface ReportRow {
  name: string;
  activities: number;
  signUps: number;
  attended: number;
  /** Of 100 seats that were held; null while none was. */
  shareUsed: number | null;
  neverSeated: number;
  /** One decimal; null while too few have said something. */
  stars: number | null;
}

export interface Report extends DaySpan {
  total: ReportRow;
  districts: ReportRow[];
}

export const rowOf = (figures: DistrictFigures, name: string): ReportRow => ({
  name,
  activities: figures.activities,
  signUps: figures.signUps,
  attended: figures.attended,
  shareUsed: shareUsed(figures) ?? null,
  neverSeated: figures.neverSeated,
  stars: meanStars(figures) ?? null,
});

/** What the activities of the caller's regions came to, district by district and together. Refuses with REPORT_DAYS_WRONG. */
export const read = staff('editor')
  .input(v.strictObject(span))
  .query(async ({ input: { days }, ctx }): Promise<Report> => {
    const asked = await spanAsked(ctx, days);
    const figures = await figuresOf(ctx.db, { ...asked, regions: ctx.reach.regions, now: ctx.now() });
    return { ...asked, total: rowOf(figures.reduce(sumOf, noFigures(everywhere)), '合计'), districts: figures.map((each) => rowOf(each, regionName(each.district))) };
  });
