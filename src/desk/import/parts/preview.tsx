import { View } from '@tarojs/components';
import { type ImportProgress, type ImportReport } from '../../../../cloudfunctions/jobs/imports/report';
import { ActionBar } from '../../../components/action-bar';
import { Button } from '../../../components/button';
import { Dot } from '../../../components/dot';
import { type Apply } from '../use-apply';
import { ColumnTable } from './column-table';
import { CountFigures } from './count-figures';
import { FileHead } from './file-head';
import { ProblemList } from './problem-list';
import { RefusalNotice } from './refusal-notice';
import { SheetList } from './sheet-list';

interface PreviewProps {
  report: ImportReport & ImportProgress;
  apply: Apply;
  onAnother: () => void;
}

/** What writing would do, and every cell to look at first. Nothing is written yet, or it stopped on the way. */
export function Preview({ report, apply, onAnother }: PreviewProps) {
  const { sheets, rows, planned, problems } = report;
  const { rowsDone } = apply.progressOf(report);
  const read = sheets.filter(({ skipped }) => skipped === undefined);
  const writes = planned.added + planned.changed;
  return (
    <>
      <View className="content">
        <FileHead
          name={report.fileName}
          note={
            <>
              {sheets.length} 张表
              <Dot />
              {rows} 个岗位
              <Dot />
              {rowsDone > 0 ? `已写 ${rowsDone} 行` : '还没有写入'}
            </>
          }
        >
          <Button look="plain" size="small" onPress={onAnother}>
            换一份
          </Button>
        </FileHead>
        <CountFigures counts={planned} />
        <RefusalNotice refusal={apply.refusal} />
        <ProblemList importId={report.id} total={problems.doubtful + problems.bad + problems.rejected} />
        {read.map((sheet) => (
          <ColumnTable key={sheet.name} sheet={sheet} several={read.length > 1} />
        ))}
        <SheetList sheets={sheets} />
      </View>
      <ActionBar note={planned.rejected > 0 ? `${planned.rejected} 行没收，改好表格再导一次就行` : undefined}>
        <Button width="grow" onPress={() => apply.start(report.id)}>
          {rowsDone > 0 ? `接着写余下的 ${rows - rowsDone} 行` : writes > 0 ? `写入 ${writes} 行` : '和库里一样，不用写'}
        </Button>
      </ActionBar>
    </>
  );
}
