import { View } from '@tarojs/components';
import { anchorOf } from '../../../domain/season/hearing';
import type { Criterion } from '../../../domain/season/plan';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';

interface CriterionCardProps {
  criterion: Criterion;
  mark: number | undefined;
  /** Left out when the sheet is only read. */
  onChange?: (mark: number) => void;
}

const parts = [20, 40, 60, 80, 100];
const PART = 20;
/** Where a first press on plus or minus begins. */
const MIDDLE = 70;

/** One line of the sheet: its mark by one or by twenty, and what the mark stands for. */
export function CriterionCard({ criterion: { title, weight, anchors }, mark, onChange }: CriterionCardProps) {
  const [best] = [...anchors].sort((a, b) => b.from - a.from);
  const says = mark === undefined ? best && `${best.from} 分起：${best.words}` : anchorOf(anchors, mark);
  const step = (by: number) => onChange?.(Math.min(100, Math.max(0, mark === undefined ? MIDDLE : mark + by)));
  return (
    <View className={mark === undefined && onChange ? 'crit crit-open' : 'crit'}>
      <View className="crit-head">
        <View className="crit-title">
          <View className="text-title">{title}</View>
          <View className="text-note">占 {weight}</View>
        </View>
        <View className="step" aria-role="group" aria-label={`${title}，${mark === undefined ? '未打' : `${mark} 分`}`}>
          {onChange && (
            <Pressable className="step-press" label={`${title}减一分`} onPress={() => step(-1)}>
              <Icon name="minus" />
            </Pressable>
          )}
          <View className={mark === undefined ? 'step-mark step-none' : 'step-mark'}>{mark ?? '未打'}</View>
          {onChange && (
            <Pressable className="step-press" label={`${title}加一分`} onPress={() => step(1)}>
              <View className="step-plus">＋</View>
            </Pressable>
          )}
        </View>
      </View>
      {onChange && (
        <View className="crit-scale">
          {parts.map((part) => (
            <Pressable key={part} className="crit-scale-press" label={`${title} ${part} 分`} onPress={() => onChange(part)}>
              <View className="crit-bar">
                <View className="crit-bar-fill" style={`width:${Math.min(100, Math.max(0, (((mark ?? 0) - part + PART) / PART) * 100))}%`} />
              </View>
              {part}
            </Pressable>
          ))}
        </View>
      )}
      {says && <View className="text-note">{says}</View>}
    </View>
  );
}
