/** What kind of house an employer is, as people choose by. The words of the sheet are kept beside it. */
import { squeeze } from '../text/fold';

export const employerKinds = ['stateOwned', 'private', 'foreign', 'listed', 'institution', 'government', 'research', 'other'] as const;
export type EmployerKind = (typeof employerKinds)[number];

export const employerKindNames: Record<EmployerKind, string> = {
  stateOwned: '国企', private: '民企', foreign: '外资·合资', listed: '上市公司', institution: '事业单位', government: '机关·街道', research: '高校·科研', other: '社会组织等',
};

const patterns: readonly (readonly [RegExp, EmployerKind])[] = [
  [/国有|国企|央企|国资|国营|省属企业|市属企业|区属企业/, 'stateOwned'],
  [/民营|民企|私营|私企|个体|专精特新|股份合作/, 'private'],
  [/外资|外商|外企|合资|中外|港澳台|独资企业/, 'foreign'],
  [/上市/, 'listed'],
  [/事业单位|事业编|公立医院/, 'institution'],
  [/机关|政府|街道|街镇|社区|乡镇|行政单位|公务/, 'government'],
  [/高校|大学|学院|科研|研究院|研究所|研发机构|实验室/, 'research'],
  [/社会组织|社会团体|协会|基金会|民办非|非营利|民非/, 'other'],
];

/** All kinds a description names: 国有上市公司 is two of them. Empty when it says nothing. */
export function employerKindsIn(text: string | undefined): EmployerKind[] {
  const words = squeeze(text ?? '');
  return patterns.filter(([pattern]) => pattern.test(words)).map(([, kind]) => kind);
}
