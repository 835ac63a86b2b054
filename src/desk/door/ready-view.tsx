import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';
import { DoorButton } from './door-button';

interface ReadyViewProps {
  isJudging: boolean;
  keptCount: number;
  onScan: () => void;
  onType: () => void;
  onJudgeKept: () => void;
  /** Whether the camera opens again by itself. */
  isOnAndOn: boolean;
  onOnAndOn: (on: boolean) => void;
  onWalkIn: () => void;
}

/** Before anyone is scanned. The whole frame is pressed: it is the one thing to do. */
export function ReadyView({ isJudging, keptCount, onScan, onType, onJudgeKept, isOnAndOn, onOnAndOn, onWalkIn }: ReadyViewProps) {
  return (
    <View className="door">
      <Pressable className="door-frame" onPress={isJudging ? undefined : onScan}>
        <View className="door-frame-corner" />
        <Icon name="scan" className="door-frame-icon" />
        <View className="door-frame-word">{isJudging ? '正在核对' : '点这里扫码'}</View>
      </Pressable>
      <View className="door-line">{isJudging ? '马上就好' : '对准对方手机上的入场码'}</View>
      <View className="door-also">
        <Pressable className="door-small" role="switch" checked={isOnAndOn} label={`连续扫码，${isOnAndOn ? '开' : '关'}`} onPress={() => onOnAndOn(!isOnAndOn)}>
          <View className={isOnAndOn ? 'door-tick door-tick-on' : 'door-tick'} />
          连续扫码，{isOnAndOn ? '开' : '关'}
        </Pressable>
        <Pressable className="door-small" onPress={onWalkIn}>
          <Icon name="person" />
          现场加人
        </Pressable>
      </View>
      <View className="door-fill" />
      <View className="door-two">
        {keptCount > 0 && (
          <DoorButton look="quiet" onPress={onJudgeKept}>
            核对 {keptCount} 张
          </DoorButton>
        )}
        <DoorButton look={keptCount > 0 ? 'white' : 'quiet'} icon="pen" onPress={onType}>
          输入备用码
        </DoorButton>
      </View>
    </View>
  );
}
