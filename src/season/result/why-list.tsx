import { View } from '@tarojs/components';
import type { OwnResult } from '../../../cloudfunctions/season/placements/mine';
import { SectionHead } from '../../components/section-head';
import { Tag } from '../../components/tag';

/** One line a preference: given, or why not. */
export function WhyList({ result: { preferences } }: { result: OwnResult }) {
  return (
    <View className="section">
      <SectionHead title="每个志愿为什么" note="按你填的顺序看" />
      {preferences.map(({ title, why, given }, index) => (
        <View key={title} className="why">
          <View className="why-number figures">{index + 1}</View>
          <View className="grow">
            <View className="why-title">{title}</View>
            <View className="text-note figures">{why}</View>
          </View>
          {given && <Tag tone="programme">录到</Tag>}
        </View>
      ))}
    </View>
  );
}
