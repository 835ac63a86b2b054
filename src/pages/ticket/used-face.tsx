import { View } from '@tarojs/components';
import { showDate, showTime } from '../../../domain/time/shanghai';
import { Icon } from '../../components/icon';

/** Instead of the code once the door has admitted it. */
export function UsedFace({ at, gate }: { at: string; gate: string }) {
  return (
    <View className="ticket-code ticket-used" aria-role="status">
      <View className="used-mark">
        <Icon name="check" className="used-tick" />
      </View>
      <View className="used-word">已入场</View>
      <View className="text-secondary figures">
        {showDate(at)} {showTime(at)}，{gate}
      </View>
      <View className="text-note used-note">这张票已经用过，不能再转给别人</View>
    </View>
  );
}
