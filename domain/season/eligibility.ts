import type { OriginState } from '../person/origin';
import { studyLevels, type Profile, type StudyLevel } from '../person/profile';
import type { Eligibility } from './plan';

/** Whether somebody may apply in a season, and if not, why: in sentences to the person, while they fill in the form. */

/** What is known of whoever applies. Of the identity number there is no more than verdicts. */
export interface Applicant extends Pick<Profile, 'level' | 'graduationYear'> {
  /** As 本地生源 of the programme; missing before they said anything of it. */
  origin?: OriginState | undefined;
  /** An identity number is kept: one person, one application, whatever the accounts. */
  identified: boolean;
  /** Born on the season's day or later, by that number; missing where nobody asks. */
  bornSince?: boolean | undefined;
  /** The earlier seasons they took part in, by name. */
  earlier: readonly string[];
}

export type EligibilityMiss =
  | { kind: 'unidentified' }
  | { kind: 'origin'; state: OriginState | undefined }
  | { kind: 'graduating'; year: number }
  | { kind: 'born'; since: string }
  | { kind: 'level'; wanted: StudyLevel[] }
  | { kind: 'seasons'; most: number; earlier: readonly string[] };

/** Whoever waits for a look at their proof may apply meanwhile. */
const mayCountAsLocal: readonly (OriginState | undefined)[] = ['derived', 'proven', 'sent'];

/** What keeps somebody from applying; empty when nothing does. */
export function missesOf(rules: Eligibility, applicant: Applicant): EligibilityMiss[] {
  const { identified, origin, graduationYear, bornSince, level, earlier } = applicant;
  const misses: EligibilityMiss[] = [];
  if (!identified) misses.push({ kind: 'unidentified' });
  if (identified && rules.origin && !mayCountAsLocal.includes(origin)) misses.push({ kind: 'origin', state: origin });
  if (rules.notGraduatingIn?.includes(graduationYear)) misses.push({ kind: 'graduating', year: graduationYear });
  if (rules.bornSince !== undefined && bornSince === false) misses.push({ kind: 'born', since: rules.bornSince });
  if (rules.levels && rules.levels.length > 0 && !rules.levels.includes(level)) misses.push({ kind: 'level', wanted: rules.levels });
  if (rules.seasons !== undefined && earlier.length >= rules.seasons) misses.push({ kind: 'seasons', most: rules.seasons, earlier });
  return misses;
}

/** Where something can be done about a miss. */
export const mendOf = ({ kind }: EligibilityMiss): 'origin' | 'profile' | undefined => {
  if (kind === 'unidentified' || kind === 'origin') return 'origin';
  return kind === 'graduating' || kind === 'level' ? 'profile' : undefined;
};

/** A miss as a sentence to the person. */
export const sayEligibilityMiss = (miss: EligibilityMiss): string => {
  switch (miss.kind) {
    case 'unidentified':
      return '先填身份证号：一个人一期只报一次，靠它认人。';
    case 'origin':
      return originSentences[miss.state ?? 'none'];
    case 'graduating':
      return `这一期不收 ${miss.year} 年毕业的毕业班同学。毕业年份填错了，可以去改。`;
    case 'born':
      return `这一期只收 ${sayDay(miss.since)}及以后出生的。`;
    case 'level':
      return `这一期只收${miss.wanted.map((level) => studyLevels[level]).join('、')}。学历填错了，可以去改。`;
    case 'seasons':
      return `最多参加 ${miss.most} 期，你已经参加满了${miss.earlier.length > 0 ? `：${miss.earlier.join('、')}` : ''}。记错了，请联系组织者。`;
  }
};

const originSentences: Record<OriginState | 'none', string> = {
  none: '还没有核对本地生源，填身份证号或交一份证明。',
  foreign: '身份证号看不出是本地生源，先交一份证明再报名。',
  asked: '本地生源的证明要补一份，补好就能交。',
  refused: '没能证明是本地生源。有新的材料，可以再交一次证明。',
  derived: '已按身份证号认定是本地生源。',
  sent: '证明等组织者核对，可以先报名。',
  proven: '已确认是本地生源。',
};

/** 2000年1月1日 */
const sayDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};
