import type { LiveStream } from '../../domain/activity/plan-parts';
import { toast } from '../components/toast';

/** A stream of WeChat Channels opens in WeChat alone: says so. */
export const openLive: (live: LiveStream) => Promise<void> = () => {
  toast('直播在微信里看：用微信打开雁归，到这场活动点“看直播”');
  return Promise.resolve();
};
