import { View } from '@tarojs/components';
import { type SheetSummary } from '../../../../domain/job/read-workbook';
import { Card } from '../../../components/card';
import { SectionHead } from '../../../components/section-head';
import './column-table.scss';

/** What stands above each column, and what it is taken for. */
export function ColumnTable({ sheet, several }: { sheet: SheetSummary; several: boolean }) {
  return (
    <View className="section">
      <SectionHead title="列对上了吗" note={several ? sheet.name : undefined} />
      <Card>
        <View className="column-row column-heads">
          <View className="grow">表里写的</View>
          <View className="grow">认作</View>
        </View>
        {sheet.columns.map(({ letter, header, field, remark }) => (
          <View key={letter} className="column-row">
            <View className="grow raw-text">{header || `${letter} 列`}</View>
            <View className="grow">
              <View className={field ? 'column-field' : 'text-secondary'}>{field ?? remark ?? '不导入'}</View>
              {field && remark && <View className="text-note">{remark}</View>}
            </View>
          </View>
        ))}
      </Card>
    </View>
  );
}
