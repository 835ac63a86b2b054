import { type Education } from '../../domain/job/education';
import { levelNames } from '../../domain/job/education-level';
import { type Headcount } from '../../domain/job/headcount';

/** 本科及以上 · 博士 · 学历不限 · 学历未写. */
export function levelWords({ lowest, soft }: Education): string {
  if (lowest === 'none') return '学历不限';
  if (lowest === 'unknown') return '学历未写';
  return `${levelNames[lowest]}${lowest === 'doctor' ? '' : '及以上'}${soft ? '，可放宽' : ''}`;
}

/** 2027 届; several years are told as a span. */
export function cohortWords({ cohorts }: Education): string | undefined {
  if (cohorts.length === 0) return undefined;
  const [first, last] = [Math.min(...cohorts), Math.max(...cohorts)];
  return first === last ? `${first} 届` : `${first}–${last} 届`;
}

/** 8 人 · 2–3 人 · 20 人以上 · 人数若干. */
export function headcountWords({ kind, count, upTo }: Headcount): string {
  if (kind === 'unknown' || count === undefined) return '人数若干';
  if (kind === 'atLeast') return `${count} 人以上`;
  if (kind === 'about') return `约 ${count} 人`;
  return upTo === undefined ? `${count} 人` : `${count}–${upTo} 人`;
}
