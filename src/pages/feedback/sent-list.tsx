import { View } from '@tarojs/components';
import type { MyFeedback } from '../../../cloudfunctions/account/feedback';
import { showDate, showTime } from '../../../domain/time/shanghai';
import { Card } from '../../components/card';
import { SectionHead } from '../../components/section-head';

/** What was said before, with the answers; nothing when nothing was. */
export function SentList({ list }: { list: readonly MyFeedback[] }) {
  if (list.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="说过的" />
      {list.map(({ id, text, at, answer }) => (
        <Card key={id}>
          <View className="text-note">
            {showDate(at)} {showTime(at)}
          </View>
          <View className="feedback-text">{text}</View>
          {answer && (
            <View className="feedback-answer">
              <View className="text-note">组织者 {showDate(answer.at)} 回复</View>
              <View className="feedback-text">{answer.text}</View>
            </View>
          )}
        </Card>
      ))}
    </View>
  );
}
