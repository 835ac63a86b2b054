import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { type ImportProgress, type ImportReport } from '../../../../cloudfunctions/jobs/imports/report';
import { ActionBar } from '../../../components/action-bar';
import { Button } from '../../../components/button';
import { type Step, type Work } from '../use-work';
import { CountFigures } from './count-figures';
import { FileHead } from './file-head';
import { Flight } from './flight';
import { RefusalNotice } from './refusal-notice';

/** What is being done with the rows, and what happens when it is left alone. */
const words: Record<Step, { note: string; verb: string; comfort: string }> = {
  readNext: { note: '正在读，还没有写入', verb: '已读', comfort: '可以离开，回来接着读。读完先给你看，你点了才写。' },
  applyNext: { note: '正在写入', verb: '已写入', comfort: '中途断开也不会重复，回来接着写。' },
  undoNext: { note: '正在撤销', verb: '已撤回', comfort: '中途断开也没关系，回来接着撤。' },
};

interface UnderwayProps {
  report: ImportReport & ImportProgress;
  work: Work;
  next: Step;
  onAnother: () => void;
}

/** Rows on their way. Whoever comes back in the middle goes on where it was left. */
export function Underway({ report, work, next, onAnother }: UnderwayProps) {
  const { id, state, fileName, rowsDone, rowsInAll, counts } = report;
  const { isRunning, refusal, start, pace } = work;
  const { note, verb, comfort } = words[next];
  const goOn = () => start(next, id);
  // Whoever comes back goes on by itself; whoever stopped it here goes on with the button.
  useEffect(goOn, []);
  return (
    <>
      <View className="content">
        <FileHead name={fileName} note={state === 'comparing' ? '读完了，正在和库里比' : note} />
        <RefusalNotice refusal={refusal} />
        <Flight done={rowsDone} all={rowsInAll} verb={state === 'comparing' ? '已比' : verb} pace={pace} />
        <View className="text-secondary flight-words">{comfort}</View>
        {next === 'applyNext' && <CountFigures counts={counts} />}
      </View>
      <ActionBar>
        {next === 'readNext' && (
          <Button look="quiet" onPress={() => { work.stop(); onAnother(); }}>
            换一份
          </Button>
        )}
        {isRunning ? (
          <Button look="outline" width="grow" onPress={work.stop}>
            停在这里
          </Button>
        ) : (
          <Button width="grow" onPress={goOn}>
            接着来
          </Button>
        )}
      </ActionBar>
    </>
  );
}
