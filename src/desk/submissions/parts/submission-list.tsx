import { View } from '@tarojs/components';
import type { OwnSubmission } from '../../../../cloudfunctions/jobs/submissions/mine';
import { showMoment } from '../../../../domain/time/shanghai';
import { List, ListRow } from '../../../components/list';
import { SectionHead } from '../../../components/section-head';
import { open, paths } from '../../../routes';
import { SubmissionTag } from '../../submission/submission-tag';

/** What was submitted, how far it has come, and why it came back. */
export function SubmissionList({ submissions }: { submissions: readonly OwnSubmission[] }) {
  if (submissions.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="交上去的" note="组织者审核后发布" />
      <List>
        {submissions.map(({ id, title, isChange, state, reason, updatedAt }) => (
          <ListRow
            key={id}
            className="submission-row"
            text={title}
            note={reason ? `退回：${reason}` : `${isChange ? '修改，' : ''}${showMoment(updatedAt)}`}
            value={<SubmissionTag state={state} />}
            onPress={() => open(paths.deskSubmission(id))}
          />
        ))}
      </List>
    </View>
  );
}
