import { View } from '@tarojs/components';
import { type EditableOpening } from '../../../cloudfunctions/jobs/edit/open';
import { stateNames } from '../../../domain/job/changes';
import { jobFields } from '../../../domain/job/columns';
import { jobStates } from '../../../domain/job/state';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Notice } from '../../components/notice';
import { SectionHead } from '../../components/section-head';
import { CellFields } from './cell-fields';
import { type ReadJob } from './reading';
import { useCells } from './use-cells';

export function OpeningForm({ opening }: { opening: Omit<EditableOpening, 'job'> & { job: ReadJob } }) {
  const { cells, change, tried, isChanged, isSaving, refusal, save, setState } = useCells(opening);
  return (
    <>
      <View className="content">
        <View className="section-first text-title">{opening.job.title}</View>
        <View className="text-note">
          {opening.job.employer}，编号 {opening.id.slice(0, 8)}
        </View>
        <SectionHead title="现在" />
        <View className="opening-states" aria-role="radiogroup">
          {jobStates.map((state) => (
            <Chip key={state} text={stateNames[state]} choice="one" on={opening.state === state} onPress={() => !isSaving && setState(state)} />
          ))}
        </View>
        {refusal && (
          <View className="section-first" aria-role="alert">
            <Notice tone="danger">{refusal.sentence}</Notice>
          </View>
        )}
        {tried?.refusal && (
          <View className="section-first">
            <Notice tone="warning">{tried.refusal}。</Notice>
          </View>
        )}
        <View className="section">
          <SectionHead title="表里的话" note="写成平常的样子，下面是程序怎么读" />
          <CellFields fields={jobFields} cells={cells} job={tried?.job ?? opening.job} problems={tried?.problems ?? opening.problems} onChange={change} />
        </View>
      </View>
      <ActionBar note={isChanged ? '联系方式会自动遮住' : undefined}>
        <Button width="grow" state={isSaving ? 'busy' : isChanged ? 'ready' : 'off'} onPress={save}>
          {isSaving ? '正在存' : isChanged ? '存下来' : '没有改动'}
        </Button>
      </ActionBar>
    </>
  );
}
