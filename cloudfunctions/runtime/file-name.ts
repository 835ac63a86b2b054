import { inShanghai } from '../../domain/time/shanghai';

/** What a workbook is called that somebody takes away: 活动名单-示例推介会-0123.xlsx. What no file system takes is left out. */
export const fileName = (what: string, about: string, now: Date, part = ''): string =>
  `${[what, about.replace(/[\\/:*?"<>|\s]+/g, '').slice(0, 20), inShanghai(now).format('MMDD')].filter(Boolean).join('-')}${part}.xlsx`;
