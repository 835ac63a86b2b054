import Taro from '@tarojs/taro';
import type { MapPoint } from '../../domain/activity/plan-parts';

/** Shows a point on WeChat's map, which knows the way there. */
export async function showPlace(name: string, { latitude, longitude, address }: MapPoint): Promise<void> {
  await Taro.openLocation({ latitude, longitude, name, address, scale: 16 });
}
