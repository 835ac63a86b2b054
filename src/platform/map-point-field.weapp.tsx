import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Button } from '../components/button';
import { toast } from '../components/toast';
import type { MapPointFieldProps } from './map-point';

/** Chosen on WeChat's own map, which begins at what was chosen before. */
export function MapPointField({ point, onChange }: MapPointFieldProps) {
  const choose = async () => {
    try {
      const { latitude, longitude, name, address } = await Taro.chooseLocation(point ? { latitude: point.latitude, longitude: point.longitude } : {});
      onChange({ latitude, longitude, address: ([name, address].find((words) => words !== '') ?? '地图上的点').slice(0, 100) });
    } catch (failure) {
      if (!/cancel/.test((failure as { errMsg?: string }).errMsg ?? '')) toast('没能打开地图，请稍后再试');
    }
  };
  return (
    <>
      {point && <View className="text-secondary">{point.address}</View>}
      <Button look="outline" size="small" onPress={() => void choose()}>
        {point ? '换一个位置' : '在地图上选'}
      </Button>
    </>
  );
}
