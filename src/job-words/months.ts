import type { Experience } from '../../domain/job/introduction';

/** 2026 年 1 月 */
export const sayMonth = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;

/** 2026 年 1 月至今; 2025 年 7 月到 9 月. */
export function sayMonths({ from, until }: Pick<Experience, 'from' | 'until'>): string {
  if (until === null) return `${sayMonth(from)}至今`;
  if (until === from) return sayMonth(from);
  return until.slice(0, 4) === from.slice(0, 4) ? `${sayMonth(from)}到 ${Number(until.slice(5))} 月` : `${sayMonth(from)}到 ${sayMonth(until)}`;
}
