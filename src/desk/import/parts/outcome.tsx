import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ImportProgress, type ImportReport } from '../../../../cloudfunctions/jobs/imports/report';
import { showMoment } from '../../../../domain/time/shanghai';
import { api, CallRefused } from '../../../api';
import { ActionBar } from '../../../components/action-bar';
import { ask } from '../../../components/ask';
import { Button } from '../../../components/button';
import { List, ListRow } from '../../../components/list';
import { Notice } from '../../../components/notice';
import { QueryView } from '../../../components/query-view';
import { SectionHead } from '../../../components/section-head';
import { open, openTab, paths } from '../../../routes';
import { type Work } from '../use-work';
import { CountFigures } from './count-figures';
import { FileHead } from './file-head';
import { HeldList } from './held-list';
import { ProblemList } from './problem-list';
import { RefusalNotice } from './refusal-notice';
import { RefusedRows } from './refused-rows';
import { SheetList } from './sheet-list';

interface OutcomeProps {
  report: ImportReport & ImportProgress;
  work: Work;
  onAnother: () => void;
}

/** What the import did, and the way back; the cells that were doubtful stay to be looked at. */
export function Outcome({ report, work, onAnother }: OutcomeProps) {
  const { id, problems, finishedAt, sheets, counts, undone, state } = report;
  const { undo, isPending, error } = useUndo(work);
  const hasWritten = counts.added + counts.changed + report.closed > 0;
  return (
    <>
      <View className="content">
        <FileHead name={report.fileName} note={finishedAt === null ? '刚刚写完' : `${showMoment(finishedAt)} 写完`} />
        <CountFigures counts={counts} />
        <View className="section-first">
          <Notice tone={state === 'undone' ? 'neutral' : 'programme'} icon="check">
            {outcomeWords(report)}
          </Notice>
        </View>
        <RefusalNotice refusal={error ?? work.refusal} />
        {undone && undone.left.length > 0 && <LeftList left={undone.left} />}
        <HeldList importId={id} total={undone ? 0 : report.held} />
        <ProblemList importId={id} total={problems.doubtful + problems.bad + problems.rejected} />
        <SheetList sheets={sheets} />
        <RefusedRows importId={id} fileName={report.fileName} rejected={counts.rejected} sheets={sheets} />
        {state === 'done' && hasWritten && (
          <View className="section">
            <Button look="plain" width="wide" state={isPending ? 'busy' : 'ready'} onPress={() => void undo(id)}>
              撤销这次导入
            </Button>
          </View>
        )}
      </View>
      <ActionBar>
        <Button look="quiet" onPress={() => void leave(undone ? 0 : report.held, onAnother)}>
          再导一份
        </Button>
        <Button width="grow" onPress={() => openTab(paths.jobs)}>
          去看岗位
        </Button>
      </ActionBar>
    </>
  );
}

function outcomeWords({ counts, closed, held, undone }: ImportReport & ImportProgress): string {
  if (undone) return `已经撤销：改回 ${undone.restored} 个，下架 ${undone.withdrawn} 个${undone.left.length > 0 ? `，后来有人改过的 ${undone.left.length} 个留着` : ''}。`;
  const waits = held > 0 ? `还有 ${held} 个等你定。` : '';
  if (counts.added + counts.changed + closed === 0 && held > 0) return waits;
  if (counts.added + counts.changed + closed === 0) return counts.unchanged === 0 ? '没有能写的行，什么都没有改。' : '和库里的一样，什么都没有改。';
  return `写好了，学生现在就能搜到。${closed > 0 ? `下架了 ${closed} 个。` : ''}${waits}`;
}

/** What is undecided when another table is written is listed no longer: said before. */
async function leave(waiting: number, onAnother: () => void) {
  const consequence = '再导一份，写完就不再列出来。没有定的保持现在的样子。';
  if (waiting === 0 || (await ask({ title: `还有 ${waiting} 个岗位等你定`, consequence, yes: '再导一份', no: '先去定' }))) onAnother();
}

function useUndo(work: Work) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.jobs.imports.undo.mutationOptions({
      onSuccess: (report) => {
        queries.setQueryData(api.jobs.imports.latest.queryKey(), (before) => (before?.id === report.id ? report : before));
        queries.setQueryData(api.jobs.imports.read.queryKey({ importId: report.id }), report);
        work.start('undoNext', report.id);
      },
    }),
  );
  const undo = async (importId: string) => {
    const consequence = '改过的改回原样，新增的下架，下架的恢复。后来有人改过的岗位留着，会列给你看。';
    if (await ask({ title: '撤销这次导入？', consequence, yes: '撤销', no: '不撤' })) mutate({ importId });
  };
  return { undo, isPending, error: error === null ? undefined : CallRefused.from(error) };
}

const MOST_LEFT = 20;

/** Openings others have written since: they are left as they are. */
function LeftList({ left }: { left: readonly string[] }) {
  const ids = left.slice(0, MOST_LEFT);
  const query = useQuery(api.jobs.cards.queryOptions({ ids }));
  const removed = query.data === undefined ? 0 : ids.length - query.data.length;
  const notes = [`${left.length} 个`, ...(left.length > MOST_LEFT ? [`列出前 ${MOST_LEFT} 个`] : []), ...(removed > 0 ? [`有 ${removed} 个已经删掉了`] : [])];
  return (
    <View className="section">
      <SectionHead title="后来有人改过，没有动" note={notes.join('，')} />
      <QueryView query={query} what="没有动的岗位" extent="part">
        {(jobs) => (
          <List>
            {jobs.map(({ id, title, employer }) => (
              <ListRow key={id} text={title} note={employer} onPress={() => open(paths.deskOpening(id))} />
            ))}
          </List>
        )}
      </QueryView>
    </View>
  );
}
