import { View } from '@tarojs/components';
import { type Counts } from '../../../../cloudfunctions/runtime/documents/imports';
import { FigureRow } from '../../../components/figure-row';

/** What becomes of the rows: four figures that add up to all of them. */
export function CountFigures({ counts }: { counts: Counts }) {
  return (
    <View className="section-first">
      <FigureRow
        figures={[
          { value: counts.added, name: '新增' },
          { value: counts.changed, name: '更新' },
          { value: counts.unchanged, name: '没变' },
          { value: counts.rejected, name: '没收', tone: counts.rejected > 0 ? 'warning' : 'plain' },
        ]}
      />
    </View>
  );
}
