import { View } from '@tarojs/components';
import type { Speaker } from '../../../domain/activity/plan-parts';
import { List } from '../../components/list';

/** Who speaks. */
export function Speakers({ speakers }: { speakers: readonly Speaker[] }) {
  return (
    <View className="section">
      <View className="text-heading block-head">谁来讲</View>
      <List>
        {speakers.map(({ name, title }) => (
          <View key={`${name} ${title}`} className="list-row">
            <View className="grow">
              <View className="text-strong">{name}</View>
              <View className="text-note">{title}</View>
            </View>
          </View>
        ))}
      </List>
    </View>
  );
}
