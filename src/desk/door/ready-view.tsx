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
}

/** Before anyone is scanned. The whole frame is pressed: it is the one thing to do. */
export function ReadyView({ isJudging, keptCount, onScan, onType, onJudgeKept }: ReadyViewProps) {
  return (
    <View className="door">
      <Pressable className="door-frame" onPress={isJudging ? undefined : onScan}>
        <View className="door-frame-corner" />
        <Icon name="scan" className="door-frame-icon" />
        <View className="door-frame-word">{isJudging ? '正在核对' : '点这里扫码'}</View>
      </Pressable>
      <View className="door-line">{isJudging ? '马上就好' : '对准对方手机上的入场码'}</View>
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
