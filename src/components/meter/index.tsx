import { View } from '@tarojs/components';
import './index.scss';

/** How full something is. `share` runs from 0 to 1; the label says it in words. */
export function Meter({ share, label }: { share: number; label: string }) {
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100);
  return (
    <View className="meter" aria-role="progressbar" aria-label={label}>
      <View className="meter-fill" style={`width:${percent}%`} />
    </View>
  );
}
