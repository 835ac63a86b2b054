import type { Way } from './requirement';

/** What a place offers those who come home: as it was published, with its year and where it was read. */

export const policyKinds = {
  housing: '住房安家',
  allowance: '就业补贴',
  settling: '落户和档案',
  internship: '实习见习',
  talent: '人才项目',
} as const;
export type PolicyKind = keyof typeof policyKinds;

export interface Policy {
  id: string;
  /** Whose policy it is, six digits; a city's counts in its districts too. */
  region: string;
  /** The same in the words people use. */
  where: string;
  title: string;
  kind: PolicyKind;
  /** The biggest thing on its card: an amount, or what one gets. */
  headline: { figure: string; unit?: string };
  /** From here on the published words. */
  forWhom?: string;
  amount?: string;
  lasts?: string;
  how?: string;
  year: string;
  source: { url: string; note?: string };
  /** The amounts come from a collection nobody answers for. */
  unofficial?: boolean;
  /** No longer so: kept to compare with. */
  past?: boolean;
  /** Any one of them suffices. Missing where there is nothing to be judged. */
  ways?: Way[];
}
