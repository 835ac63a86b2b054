import { View } from '@tarojs/components';
import { showDate, showTime } from '../../../domain/time/shanghai';
import './index.scss';

interface Said {
  text: string;
  /** ISO 8601 in UTC. */
  at: string;
}

/** What someone wrote, line breaks kept, and below it the organisers' answer. */
export function Exchange({ text, at, answer }: Said & { answer: Said | null }) {
  return (
    <>
      <View className="text-note figures">
        {showDate(at)} {showTime(at)}
      </View>
      <View className="exchange-text">{text}</View>
      {answer && (
        <View className="exchange-answer">
          <View className="text-note figures">组织者 {showDate(answer.at)} 回复</View>
          <View className="exchange-text">{answer.text}</View>
        </View>
      )}
    </>
  );
}
