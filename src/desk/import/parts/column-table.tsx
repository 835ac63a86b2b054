import { useState } from 'react';
import { View } from '@tarojs/components';
import { type ColumnSummary, type SheetSummary } from '../../../../domain/job/sheet-summary';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { SectionHead } from '../../../components/section-head';
import { AssignSheet } from './assign-sheet';
import './column-table.scss';

interface ColumnTableProps {
  sheet: SheetSummary;
  several: boolean;
  /** Missing once it is being written: then nothing is assigned any more. */
  importId: string | undefined;
  onAssigned: () => void;
}

/** What stands above each column, and what it is taken for; where that is wrong, an organiser says what it means. */
export function ColumnTable({ sheet, several, importId, onAssigned }: ColumnTableProps) {
  const [asked, setAsked] = useState<ColumnSummary>();
  return (
    <View className="section">
      <SectionHead title="列对上了吗" note={several ? sheet.name : undefined} />
      <Card>
        <View className="column-row column-heads">
          <View className="grow">表里写的</View>
          <View className="grow">认作</View>
        </View>
        {sheet.columns.map((column) => (
          <View key={column.letter} className="column-row">
            <View className="grow raw-text">{column.header || `${column.letter} 列`}</View>
            <View className="grow">
              <View className={column.field ? 'column-field' : 'text-secondary'}>{column.field ?? column.remark ?? '不导入'}</View>
              {column.field && column.remark && <View className="text-note">{column.remark}</View>}
            </View>
            {importId && column.assignable && column.header !== '' && (
              <Button look="plain" size="small" label={`“${column.header}”认作${column.field ?? '不导入'}，改`} onPress={() => setAsked(column)}>
                改
              </Button>
            )}
          </View>
        ))}
      </Card>
      {asked && importId && (
        <AssignSheet
          importId={importId}
          column={asked}
          onClose={() => setAsked(undefined)}
          onAssigned={() => {
            setAsked(undefined);
            onAssigned();
          }}
        />
      )}
    </View>
  );
}
