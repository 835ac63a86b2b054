import { View } from '@tarojs/components';
import { DoorButton } from './door-button';
import type { VerdictWords } from './verdict-words';

interface VerdictViewProps {
  words: VerdictWords;
  /** Scans the phone still keeps. */
  keptCount: number;
  onNext: () => void;
  onJudgeKept: () => void;
  onType: () => void;
}

/** Read at arm's length by someone with a queue before them. */
export function VerdictView({ words: { mark, word, name, lines }, keptCount, onNext, onJudgeKept, onType }: VerdictViewProps) {
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
      </View>
      <View className="door-fill" />
      <View className="door-two">
        {keptCount > 0 ? (
          <DoorButton look="quiet" onPress={onJudgeKept}>
            核对 {keptCount} 张
          </DoorButton>
        ) : (
          mark === 'wrong' && (
            <DoorButton look="quiet" onPress={onType}>
              输备用码
            </DoorButton>
          )
        )}
        <DoorButton icon="scan" onPress={onNext}>
          扫下一位
        </DoorButton>
      </View>
    </View>
  );
}
