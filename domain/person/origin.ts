import { programmes, type Programme } from '../programme/programmes';
import { covers } from './region';

/** Whether a person counts as local (本地生源) for a programme: derived from their ID number, confirmed or proven otherwise. */

/** `derived` and `foreign` come from the ID number; `sent`: a proof waits for a look; `asked`: another proof is wanted. */
export type OriginState = 'derived' | 'foreign' | 'sent' | 'asked' | 'proven' | 'refused';

/** What each state is called, and what the person can do about it. */
export const originWords: Record<OriginState, { name: string; advice: string }> = {
  derived: { name: '待核', advice: '身份证号看得出是本地的，等组织者核对，不用再交材料。' },
  foreign: { name: '需补材料', advice: '身份证号不是本地的。户籍迁来的、在本地上中学的，交一份证明就行。' },
  sent: { name: '待核', advice: '材料已经收到，等组织者核对。' },
  asked: { name: '需补材料', advice: '组织者请你换一份或补一份材料。' },
  proven: { name: '已核', advice: '已确认是本地生源。' },
  refused: { name: '未通过', advice: '材料没能证明是本地生源。有新的材料可以再交。' },
};

/** Codes that ended with a district long ago and still begin the numbers of people born there: 金山县, until 1997. */
const former: Readonly<Record<string, string>> = { '310228': '310116' };

/** The district of today where somebody with this region code was first registered. */
export const presentCode = (region: string): string => former[region] ?? region;

/** What an identity number's region says for a programme. */
export const derivedOrigin = (programme: Programme, region: string): 'derived' | 'foreign' =>
  covers(programmes[programme].home, presentCode(region)) ? 'derived' : 'foreign';

/**
 * Where the organisers are who look at a case: within the programme's home as near as it can be told, by the home district, else
 * by the identity number; else wherever the programme is at home.
 */
export const districtOfCase = (programme: Programme, homeDistrict: string, region?: string): string => {
  const { home } = programmes[programme];
  return [homeDistrict, presentCode(region ?? '')].find((place) => place !== '' && covers(home, place)) ?? home;
};

/** A proof may be handed in, or replaced, in these states. */
export const mayProve = (state: OriginState | undefined): boolean => state !== 'proven';
