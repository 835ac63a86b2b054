import Taro from '@tarojs/taro';
import type { LiveStream } from '../../domain/activity/plan-parts';
import { toast } from '../components/toast';

/** Opens the live stream of a Channels account. */
export async function openLive({ finderUserName }: LiveStream): Promise<void> {
  try {
    await Taro.openChannelsLive({ finderUserName });
  } catch (failure) {
    if (/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) return;
    toast('直播没打开，可能还没开始，过会儿再点');
  }
}
