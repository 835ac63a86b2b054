import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OpenedSubmission } from '../../../cloudfunctions/jobs/submissions/open';
import { stateNames } from '../../../domain/job/changes';
import { jobStates, type JobState } from '../../../domain/job/state';
import { ownMoves } from '../../../domain/job/submission';
import { api, CallRefused } from '../../api';
import { ask } from '../../components/ask';
import { Chip } from '../../components/chip';
import { Notice } from '../../components/notice';
import { SectionHead } from '../../components/section-head';
import { toast } from '../../components/toast';

/** What has become of an own opening: said here it holds at once. */
export function OwnState({ opening: { id, state, revision } }: { opening: NonNullable<OpenedSubmission['opening']> }) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.jobs.submissions.setState.mutationOptions({
      onSuccess: async () => {
        toast('改好了，学生马上看到');
        await queries.invalidateQueries(api.jobs.pathFilter());
      },
    }),
  );
  const choose = async (next: JobState) => {
    if (next === state || isPending) return;
    const consequence = '下架以后学生搜不到它，已经投来的简介还在。要重新发布，得再提交审核。';
    if (next === 'withdrawn' && !(await ask({ title: '下架这个岗位？', consequence, yes: '下架', no: '再看看' }))) return;
    mutate({ jobId: id, revision, state: next });
  };
  const possible = jobStates.filter((each) => each === state || ownMoves[state].includes(each));
  return (
    <View className="section">
      <SectionHead title="现在" note={state === 'withdrawn' ? '改好提交，审核后重新发布' : '点一下马上生效'} />
      <View className="submission-states" aria-role="radiogroup" aria-label="现在">
        {possible.map((each) => (
          <Chip key={each} text={stateNames[each]} choice="one" on={each === state} onPress={() => void choose(each)} />
        ))}
      </View>
      {error && (
        <View aria-role="alert">
          <Notice tone="danger">{CallRefused.from(error).sentence}</Notice>
        </View>
      )}
    </View>
  );
}
