import { View } from '@tarojs/components';
import type { OpenedSubmission } from '../../../cloudfunctions/jobs/submissions/open';
import { showMoment } from '../../../domain/time/shanghai';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { open, paths } from '../../routes';
import { SubmissionTag } from './submission-tag';

/** Whose opening it is, how far it has come, and why it came back. */
export function Standing({ opened: { employers, submission, opening }, title }: { opened: OpenedSubmission; title: string }) {
  const [employer, another] = employers;
  return (
    <>
      <View className="submission-head">
        <View className="text-title grow submission-name">{opening?.title ?? (title || '新岗位')}</View>
        {submission && <SubmissionTag state={submission.state} />}
      </View>
      {!another && <View className="text-note submission-name">{employer?.name}</View>}
      {submission && <View className="text-note">{showMoment(submission.updatedAt)}</View>}
      {submission?.reason && (
        <View className="section-first">
          <Notice tone="warning">退回的理由：{submission.reason}</Notice>
        </View>
      )}
      {opening && (
        <Button look="plain" size="small" onPress={() => open(paths.deskSubmit({ copyOf: opening.id }))}>
          照着写一个新的
        </Button>
      )}
    </>
  );
}
