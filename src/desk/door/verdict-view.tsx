import { View } from '@tarojs/components';
import { showTime } from '../../../domain/time/shanghai';
import type { ScanOnPhone } from '../../door-scans';
import { DoorButton } from './door-button';
import type { VerdictWords } from './verdict-words';

interface VerdictViewProps {
  words: VerdictWords;
  /** Said in small beneath: how it was judged. */
  aside?: string;
  /** Scans the phone still keeps. */
  keptCount: number;
  /** The kept scan that was judged and stays on the phone. */
  unsettled: ScanOnPhone | undefined;
  onCrossOut: (scan: ScanOnPhone) => void;
  onNext: () => void;
  onJudgeKept: () => void;
  onType: () => void;
}

/** Read at arm's length by someone with a queue before them. */
export function VerdictView({ words, aside, keptCount, unsettled, onCrossOut, onNext, onJudgeKept, onType }: VerdictViewProps) {
  const { mark, word, name, lines } = words;
  const canType = mark === 'wrong' || mark === 'kept';
  const type = (
    <DoorButton look="quiet" onPress={onType}>
      输备用码
    </DoorButton>
  );
  const crossOut = (scan: ScanOnPhone) => (
    <DoorButton look="quiet" onPress={() => onCrossOut(scan)}>
      看过了，划掉这张
    </DoorButton>
  );
  return (
    <View className="door">
      <View className="door-verdict" aria-role="alert">
        <View className={`door-mark door-mark-${mark}`} />
        <View className="door-word">{word}</View>
        {name && <View className="door-name">{name}</View>}
        {lines.map((line) => (
          <View key={line} className="door-line">
            {line}
          </View>
        ))}
        {aside && <View className="door-aside">{aside}</View>}
        {unsettled && (
          <View className="door-line">
            {showTime(unsettled.scannedAt)} 在{unsettled.gate}记下，还留在手机里
          </View>
        )}
      </View>
      <View className="door-fill" />
      {keptCount > 0 && (unsettled || canType) && (
        <View className="door-two door-settle">{unsettled ? crossOut(unsettled) : type}</View>
      )}
      <View className="door-two">
        {keptCount > 0 ? (
          <DoorButton look="quiet" onPress={onJudgeKept}>
            核对 {keptCount} 张
          </DoorButton>
        ) : (
          canType && type
        )}
        <DoorButton icon="scan" onPress={onNext}>
          扫下一位
        </DoorButton>
      </View>
    </View>
  );
}
