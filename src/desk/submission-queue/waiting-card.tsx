import { View } from '@tarojs/components';
import { fieldNames, jobFields } from '../../../domain/job/columns';
import type { Raw } from '../../../domain/job/job';
import type { Flag } from '../../../domain/job/submission';
import { showMoment } from '../../../domain/time/shanghai';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Dot } from '../../components/dot';
import { ListRow } from '../../components/list';
import { Notice } from '../../components/notice';
import { open, paths } from '../../routes';
import { FieldChangeRow } from '../opening/field-change';
import { readingOf, type ReadJob } from '../opening/reading';

interface Submission {
  id: string;
  title: string;
  employer: string;
  place: string;
  submittedAt: string;
  job: ReadJob;
  raw: Raw;
  flags: Flag[];
  changes: { name: string; before?: string | null; after?: string | null }[] | null;
  alike: { id: string; title: string; place: string }[];
}

interface WaitingCardProps {
  submission: Submission;
  isChosen: boolean;
  onToggle: () => void;
}

/** One submission: what is doubtful about it first, then what it says, or what it would change. */
export function WaitingCard({ submission, isChosen, onToggle }: WaitingCardProps) {
  const { title, employer, place, submittedAt, flags, changes, alike } = submission;
  return (
    <Card className="waiting">
      <View className="waiting-head">
        <View className="text-title grow">{title}</View>
        <Chip text="选上" on={isChosen} onPress={onToggle} />
      </View>
      <View className="text-note">
        {employer}
        {place && (
          <>
            <Dot />
            {place}
          </>
        )}
        <Dot />
        {showMoment(submittedAt)}交{changes && '，修改'}
      </View>
      {flags.map(({ field, reason, storedAs }) => (
        <View key={`${field} ${reason}`} className="waiting-part">
          <Notice tone="warning">
            {fieldNames[field]}：{reason}。{storedAs}
          </Notice>
        </View>
      ))}
      {alike.length > 0 && (
        <View className="waiting-part">
          <Notice tone="warning">已经有同名的岗位在招，先看是不是同一个。</Notice>
          {alike.map((opening) => (
            <ListRow key={opening.id} text={opening.title} note={opening.place} onPress={() => open(paths.job(opening.id))} />
          ))}
        </View>
      )}
      {changes ? changes.map((field) => <FieldChangeRow key={field.name} field={field} />) : <Words submission={submission} />}
      {changes?.length === 0 && <View className="text-secondary waiting-part">和已经发布的一样，没有改动。</View>}
    </Card>
  );
}

/** What a new opening says, and how that is read. */
function Words({ submission: { raw, job } }: { submission: Submission }) {
  return jobFields.flatMap((field) => {
    const text = raw[field];
    if (text === undefined || field === 'title' || field === 'employer') return [];
    const reading = readingOf(field, job);
    return [
      <View key={field} className="waiting-cell">
        <View className="waiting-name">{fieldNames[field]}</View>
        <View className="grow">
          <View className="waiting-text raw-text">{text}</View>
          {reading && reading !== text && <View className="text-note">读作：{reading}</View>}
        </View>
      </View>,
    ];
  });
}
