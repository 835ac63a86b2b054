import type { CampaignDocument } from '../cloudfunctions/runtime/documents/campaigns';
import { spanOfDays } from '../domain/activity/calendar';
import { shanghaiDate } from '../domain/time/shanghai';

const DAY_MS = 24 * 60 * 60 * 1000;
const LASTS_DAYS = 60;

/** A campaign that is on, with the letter home, policy cards and employers of the sample's openings. */
export const sampleCampaign = (now: Date): CampaignDocument => {
  const from = shanghaiDate(now);
  const to = shanghaiDate(now.getTime() + LASTS_DAYS * DAY_MS);
  return {
    _id: 'campaign-home',
    title: '寒假回家看看',
    programme: 'geese',
    district: '370200',
    from,
    to,
    endsAt: spanOfDays(to, to).to,
    words: '岗位、政策和一封家信',
    letterId: 'letter-home',
    employers: ['青岛智能产业技术研究院', '海尔集团公司', '中国科学院海洋研究所'],
    policyIds: ['housing-2022', 'first-home', 'settle-first', 'jiaozhou-masters', 'settle-at-work', 'intern-who'],
    visible: true,
    revision: 1,
    stepId: 'sample',
    writtenBy: 'sample',
    writtenAt: now,
  };
};
