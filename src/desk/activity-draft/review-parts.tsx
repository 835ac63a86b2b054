import { View } from '@tarojs/components';
import type { ActivityDraft } from '../../../domain/activity/draft/draft';
import { speakersIn } from '../../../domain/activity/draft/parts';
import { List, ListRow } from '../../components/list';
import { AnswerFields } from '../../pages/activity/form/answer-fields';
import { audienceWords, groupWords, pointWords, waitingWords } from './part-words';

/** What the draft says beyond hours and seats, as people will meet it. */
export function ReviewParts({ draft }: { draft: ActivityDraft }) {
  const { form, groups, at, live, selfCheckIn, speakers } = draft;
  return (
    <>
      <List className="activity-review-facts">
        <ListRow text="限什么人" note={audienceWords(draft)} />
        {groups.length > 0 && <ListRow text="座位分组" note={groupWords(draft)} />}
        <ListRow text="候补和取消" note={waitingWords(draft)} />
        {speakersIn(speakers).map(({ name, title }) => (
          <ListRow key={name} icon="person" text={name} note={title || undefined} />
        ))}
        {at && <ListRow icon="place" text={pointWords(draft)} note={<View className="figures">{`纬度 ${at.latitude}，经度 ${at.longitude}`}</View>} />}
        {live !== '' && <ListRow icon="video" text="视频号直播" note={live} />}
        {selfCheckIn && <ListRow icon="scan" text="现场自助签到" />}
      </List>
      {form.length > 0 && (
        <View className="section">
          <View className="text-heading">报名时要填</View>
          <AnswerFields form={form} typed={{}} complaints={{}} onChange={untried} />
        </View>
      )}
    </>
  );
}

/** Here it is looked at; it is tried in the form. */
const untried = (): void => undefined;
