import { useState } from 'react';
import { View } from '@tarojs/components';
import { TextInput } from '../components/field';
import type { MapPointFieldProps } from './map-point';

/** Degrees with a fraction; nothing else is a coordinate. */
const degreesIn = (text: string): number | undefined => (/^\d{1,3}(?:\.\d+)?$/.test(text.trim()) ? Number(text.trim()) : undefined);

/** A browser has no map of WeChat's: latitude and longitude are written, as a map's page shows them. */
export function MapPointField({ point, place, onChange }: MapPointFieldProps) {
  const [typed, setTyped] = useState({ latitude: point ? String(point.latitude) : '', longitude: point ? String(point.longitude) : '', address: point?.address ?? '' });
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const latitude = degreesIn(next.latitude);
    const longitude = degreesIn(next.longitude);
    if (latitude !== undefined && longitude !== undefined && latitude <= 90 && longitude <= 180) onChange({ latitude, longitude, address: next.address.trim() || place.trim() || '地图上的点' });
  };
  return (
    <View className="map-point">
      <TextInput name="地址" value={typed.address} longest={100} hint="地址，不写就用地点的名字" onChange={(address) => change({ address })} />
      <TextInput name="纬度" type="digit" value={typed.latitude} longest={12} hint="纬度，例如 36.0671" onChange={(latitude) => change({ latitude })} />
      <TextInput name="经度" type="digit" value={typed.longitude} longest={12} hint="经度，例如 120.3826" onChange={(longitude) => change({ longitude })} />
      <View className="text-note">在微信里打开这一页，可以直接在地图上选。</View>
    </View>
  );
}
