import type { Certificate } from '../../../cloudfunctions/activities/certificates/mine';
import { hoursBetween, showCertificateCode } from '../../../domain/activity/certificate';
import { activityKinds } from '../../../domain/activity/kind';
import { inShanghai, showTimeRange } from '../../../domain/time/shanghai';

/** What a certificate says. */
export interface CertificateWords {
  name: string;
  title: string;
  /** 2027年1月23日 9:30–11:30，示例会议厅 */
  when: string;
  /** 岗位推介，2 小时 */
  what: string;
  organisedBy: string;
  number: string;
  sample: boolean;
  /** All of it, for whoever cannot see the picture. */
  spoken: string;
}

export function certificateWords({ code, name, title, kind, startsAt, endsAt, place, organisedBy, sample }: Certificate): CertificateWords {
  const when = `${inShanghai(startsAt).format('YYYY年M月D日')} ${showTimeRange(startsAt, endsAt)}，${place}`;
  const what = `${activityKinds[kind]}，${hoursBetween(startsAt, endsAt)} 小时`;
  const number = showCertificateCode(code);
  return { name, title, when, what, organisedBy, number, sample, spoken: `参加证明：${name}参加了“${title}”。${when}。${what}。${organisedBy}。编号 ${number}` };
}
