import { View } from '@tarojs/components';
import { type ImportReport } from '../../../../cloudfunctions/jobs/imports/report';
import { type Counts } from '../../../../cloudfunctions/runtime/documents/jobs';
import { showMoment } from '../../../../domain/time/shanghai';
import { ActionBar } from '../../../components/action-bar';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { openTab, paths } from '../../../routes';
import { CountFigures } from './count-figures';
import { FileHead } from './file-head';
import { ProblemList } from './problem-list';
import { SheetList } from './sheet-list';

/** What the import did; the cells that were doubtful stay to be looked at. */
export function Outcome({ report, counts, onAnother }: { report: ImportReport; counts: Counts; onAnother: () => void }) {
  const { problems, finishedAt, sheets } = report;
  const nothingNew = counts.added === 0 && counts.changed === 0;
  return (
    <>
      <View className="content">
        <FileHead name={report.fileName} note={finishedAt === null ? '刚刚写完' : `${showMoment(finishedAt)} 写完`} />
        <CountFigures counts={counts} />
        <View className="section-first">
          <Notice tone="programme" icon="check">
            {nothingNew ? '和库里的一样，什么都没有改。' : '写好了，学生现在就能搜到。'}
          </Notice>
        </View>
        <ProblemList importId={report.id} total={problems.doubtful + problems.bad + problems.rejected} />
        <SheetList sheets={sheets} />
      </View>
      <ActionBar>
        <Button look="quiet" onPress={onAnother}>
          再导一份
        </Button>
        <Button width="grow" onPress={() => openTab(paths.jobs)}>
          去看岗位
        </Button>
      </ActionBar>
    </>
  );
}
