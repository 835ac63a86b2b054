import { postSheetHeader } from '../../domain/season/post-sheet';
import { stageNames, type Stage, type StageName } from '../../domain/season/plan';
import { workbook } from '../cloudfunctions/jobs/files';

const DAY_MS = 86_400_000;

/** Stages of ten days each, one after another, so that this one began a day ago. */
export const stagesAround = (now: Date, on: StageName): Stage[] =>
  stageNames.map((name, index): Stage => {
    const startsAt = new Date(now.getTime() + ((index - stageNames.indexOf(on)) * 10 - 1) * DAY_MS);
    return { name, startsAt, endsAt: new Date(startsAt.getTime() + 10 * DAY_MS) };
  });

/** A row of a table of posts, as a unit fills it in. */
export const postLine = (unit: string, title: string, more: Partial<Record<(typeof postSheetHeader)[number], string>> = {}): string[] =>
  postSheetHeader.map((column) => ({ 单位名称: unit, 岗位名称: title, 短期或长期: '短期', 人数: '2', 岗位职责: '整理材料', 地点: '示例路 1 号', ...more })[column] ?? '');

/** A small table of posts. */
export const postTable = (...lines: readonly string[][]): Buffer => workbook([[...postSheetHeader], ...(lines.length > 0 ? lines : [postLine('示例单位', '示例见习岗')])]);
