import Taro from '@tarojs/taro';
import type { LiveStream } from '../../domain/activity/plan-parts';

/** Opens the live stream of a Channels account. */
export async function openLive({ finderUserName }: LiveStream): Promise<void> {
  await Taro.openChannelsLive({ finderUserName });
}
