import { fromShanghai } from '../../domain/time/shanghai';

/**
 * What was reported of 金种子 in 2020 (Jinshan district, 9th year): published on 16 June, closed on 24 June; 587 applicants, 338 the year
 * before; 115 universities; 270 chosen after video interviews; 22 groups of 10 to 15.
 */
export const facts = {
  title: '金种子 2020 暑期',
  year: 2020,
  district: '310116',
  applicants: 587,
  applicantsBefore: 338,
  universities: 115,
  places: 270,
  groups: 22,
  opens: fromShanghai('2020-06-16', '09:00'),
  closes: fromShanghai('2020-06-25', '00:00'),
} as const;

/** By how much applicants were more than the year before, as it was reported. */
export const growthReported = '73.7%';
