import { View } from '@tarojs/components';
import { type ImportProgress, type ImportReport } from '../../../../cloudfunctions/jobs/imports/report';
import { ActionBar } from '../../../components/action-bar';
import { Button } from '../../../components/button';
import { CountFigures } from './count-figures';
import { FileHead } from './file-head';
import { Flight } from './flight';

/** Rows on their way into the store. */
export function Applying({ report, progress, onStop }: { report: ImportReport; progress: ImportProgress; onStop: () => void }) {
  return (
    <>
      <View className="content">
        <FileHead name={report.fileName} note="正在写入" />
        <Flight done={progress.rowsDone} all={progress.rows} />
        <View className="text-secondary flight-words">中途断开也不会重复，回来接着写。</View>
        <CountFigures counts={progress.counts} />
      </View>
      <ActionBar>
        <Button look="outline" width="grow" onPress={onStop}>
          停在这里
        </Button>
      </ActionBar>
    </>
  );
}
