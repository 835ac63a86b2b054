import { View } from '@tarojs/components';
import { type SheetSummary } from '../../../../domain/job/sheet-summary';
import { Icon } from '../../../components/icon';
import { List } from '../../../components/list';
import { SectionHead } from '../../../components/section-head';

/** Which sheets are read, and why others are not. */
export function SheetList({ sheets }: { sheets: readonly SheetSummary[] }) {
  return (
    <View className="section">
      <SectionHead title="收哪几张表" />
      <List>
        {sheets.map((sheet) => (
          <View key={sheet.name} className="list-row">
            <Icon
              name={sheet.skipped === undefined ? 'check' : 'minus'}
              className={sheet.skipped === undefined ? 'text-programme' : 'list-row-end'}
            />
            <View className="grow">
              <View className="text-title">{sheet.name}</View>
              <View className="text-note">{sheet.skipped ?? readWords(sheet)}</View>
            </View>
          </View>
        ))}
      </List>
    </View>
  );
}

function readWords({ postings, headerRows, skippedRows, skippedBecause }: SheetSummary): string {
  const header = headerRows.length > 0 ? `，表头在第 ${headerRows.slice(0, 5).join('、')}${headerRows.length > 5 ? ' 等' : ''} 行` : '';
  const because = skippedBecause.map(({ reason, rows }) => `${reason} ${rows}`).join('、');
  const skipped = skippedRows > 0 ? `，跳过 ${skippedRows} 行（${because}）` : '';
  return `${postings} 个岗位${header}${skipped}`;
}
