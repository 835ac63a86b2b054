import { View } from '@tarojs/components';
import { correctableNames, type PostChange } from '../../../domain/season/post-correction';
import './index.scss';

/** What of a post is other than before: both, line by line. */
export function ChangeList({ changes }: { changes: readonly PostChange[] }) {
  return (
    <View>
      {changes.map(({ field, before, after }) => (
        <View key={field} className="change">
          <View className="text-note">{correctableNames[field]}</View>
          <View className="text-secondary">原来：{before || '没有写'}</View>
          <View>现在：{after || '不写了'}</View>
        </View>
      ))}
    </View>
  );
}
