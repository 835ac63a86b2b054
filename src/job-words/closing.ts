import { showDate } from '../../domain/time/shanghai';

/** 9月16日截止 · 已截止; nothing when the employer names no day. */
export function closingWords({ closesAt, closed }: { closesAt: string | null; closed: boolean }): string | undefined {
  if (closed) return '已截止';
  return closesAt === null ? undefined : `${showDate(closesAt)}截止`;
}
