import { View } from '@tarojs/components';
import type { OpenedHearing } from '../../../cloudfunctions/season/hearings/open';
import { List, ListRow } from '../../components/list';
import { SectionHead } from '../../components/section-head';

/** The others' marks, once one's own sheet is handed in; before that, why there are none. */
export function OthersCard({ opened: { own, others, missing } }: { opened: OpenedHearing }) {
  if (!own?.isSubmitted) return <View className="text-note sheet-ways">你交了以后，才看得到别的面试官打的分。</View>;
  if (others.length === 0 && missing === 0) return null;
  return (
    <View className="section">
      <SectionHead title="别的面试官" note={missing > 0 ? `还有 ${missing} 张没交` : undefined} />
      {others.length > 0 && (
        <List>
          {others.map(({ name, mark, words }) => (
            <ListRow key={name} text={name} note={words || undefined} value={`${Math.round(mark * 10) / 10} 分`} />
          ))}
        </List>
      )}
    </View>
  );
}
