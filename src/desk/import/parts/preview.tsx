import { View } from '@tarojs/components';
import { type ImportProgress, type ImportReport } from '../../../../cloudfunctions/jobs/imports/report';
import { ActionBar } from '../../../components/action-bar';
import { Button } from '../../../components/button';
import { Dot } from '../../../components/dot';
import { type Work } from '../use-work';
import { ChangeList } from './change-list';
import { ColumnTable } from './column-table';
import { CountFigures } from './count-figures';
import { FileHead } from './file-head';
import { FormList } from './form-list';
import { MissingChoice } from './missing-choice';
import { ProblemList } from './problem-list';
import { RefusalNotice } from './refusal-notice';
import { RefusedRows } from './refused-rows';
import { RenameList } from './rename-list';
import { SheetList } from './sheet-list';
import { SourceChoice } from './source-choice';

interface PreviewProps {
  report: ImportReport & ImportProgress;
  work: Work;
  onAnother: () => void;
}

/** What writing would do, and every cell to look at first. Nothing is written yet, or it stopped on the way. */
export function Preview({ report, work, onAnother }: PreviewProps) {
  const { id, sheets, rows, planned, problems, rowsDone, missing, replaces, renamed } = report;
  const read = sheets.filter(({ skipped }) => skipped === undefined);
  const isUntouched = rowsDone === 0;
  const closing = missing.withdraw ? missing.count - missing.except.length : 0;
  const readOn = () => work.start('readNext', id);
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
              {isUntouched ? '还没有写入' : `已写 ${rowsDone} 行`}
            </>
          }
        >
          <Button look="plain" size="small" onPress={onAnother}>
            换一份
          </Button>
        </FileHead>
        <CountFigures counts={planned} />
        <RefusalNotice refusal={work.refusal} />
        {isUntouched && <SourceChoice importId={id} replaces={replaces} onReadAgain={readOn} />}
        {replaces && isUntouched && (renamed > 0 || (missing.count > 0 && planned.added > 0)) && <RenameList importId={id} onReadAgain={readOn} />}
        {replaces && missing.count > 0 && <MissingChoice importId={id} missing={missing} />}
        <ChangeList importId={id} as="changed" total={planned.changed} />
        <ChangeList importId={id} as="added" total={planned.added} />
        {isUntouched && problems.doubtful + problems.bad > 0 && <FormList importId={id} onReadAgain={readOn} />}
        <ProblemList importId={id} total={problems.doubtful + problems.bad + problems.rejected} />
        {read.map((sheet) => (
          <ColumnTable key={sheet.name} sheet={sheet} several={read.length > 1} importId={isUntouched ? id : undefined} onAssigned={readOn} />
        ))}
        <SheetList sheets={sheets} />
        <RefusedRows importId={id} fileName={report.fileName} rejected={planned.rejected} sheets={sheets} />
      </View>
      <ActionBar note={planned.rejected > 0 ? `${planned.rejected} 行没收，最下面可以下载原因，改好再导一次就行` : undefined}>
        <Button width="grow" onPress={() => work.start('applyNext', id)}>
          {writeWords({ left: rows - rowsDone, isUntouched, writes: planned.added + planned.changed, closing, unchanged: planned.unchanged })}
        </Button>
      </ActionBar>
    </>
  );
}

interface ToWrite {
  left: number;
  isUntouched: boolean;
  writes: number;
  closing: number;
  unchanged: number;
}

function writeWords({ left, isUntouched, writes, closing, unchanged }: ToWrite): string {
  if (!isUntouched) return `接着写余下的 ${left} 行`;
  if (writes === 0 && closing === 0) return unchanged === 0 ? '没有能写的行' : '和库里一样，不用写';
  return [...(writes > 0 ? [`写入 ${writes} 行`] : []), ...(closing > 0 ? [`下架 ${closing} 个`] : [])].join('，');
}
