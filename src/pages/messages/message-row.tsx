import { Text, View } from '@tarojs/components';
import type { ReceivedMessage } from '../../../cloudfunctions/account/messages/list';
import { wordsOf } from '../../../domain/message/words';
import { showTime } from '../../../domain/time/shanghai';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { marks } from './marks';

/** One message: what happened, when it came, and where it leads. */
export function MessageRow({ received: { at, read, message }, onPress }: { received: ReceivedMessage; onPress: () => void }) {
  const { title, body, action } = wordsOf(message);
  const { icon, tone } = marks[message.kind];
  return (
    <Pressable className="message" role="link" label={`${read ? '' : '未读，'}${title}，${showTime(at)}。${body}${action}`} onPress={onPress}>
      <View className={`message-mark message-${tone} ${tone === 'gold' ? 'programme-jinzhongzi' : ''}`}>
        <Icon name={icon} />
      </View>
      <View className="grow">
        <View className="message-head">
          <View className={read ? 'message-title message-read' : 'message-title'}>{title}</View>
          <View className="text-note figures message-when">
            {!read && <Text className="message-unread" />}
            {showTime(at)}
          </View>
        </View>
        <View className="message-body">{body}</View>
        <View className="message-action">
          {action}
          <Icon name="chevron-right" size="small" />
        </View>
      </View>
    </Pressable>
  );
}
