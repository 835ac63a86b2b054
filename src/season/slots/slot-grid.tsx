import { View } from '@tarojs/components';
import { showTime } from '../../../domain/time/shanghai';
import { Pressable } from '../../components/pressable';
import type { Choice } from './by-day';

interface SlotGridProps {
  choices: readonly Choice[];
  picked: string | undefined;
  /** Left out while booking is closed: times can be read, not chosen. */
  onPick?: (startsAt: string) => void;
}

/** The times of half a day; what is full can be read and not pressed. */
export function SlotGrid({ choices, picked, onPick }: SlotGridProps) {
  return (
    <View className="slots">
      {choices.map((choice) => {
        const { startsAt, mine, free } = choice;
        const words = mine ? '你的' : free > 0 ? `余 ${free}` : '约满';
        const inside = (
          <>
            <View className="slot-time">{showTime(startsAt)}</View>
            <View className="slot-words">{words}</View>
          </>
        );
        const isOpen = onPick && !mine && free > 0;
        if (!isOpen) {
          return (
            <View
              key={startsAt}
              className={mine ? 'slot slot-mine' : free > 0 ? 'slot' : 'slot slot-full'}
              aria-role="group"
              aria-label={`${showTime(startsAt)}，${words}`}
            >
              {inside}
            </View>
          );
        }
        return (
          <Pressable
            key={startsAt}
            className={picked === startsAt ? 'slot slot-picked' : 'slot'}
            role="radio"
            checked={picked === startsAt}
            label={`${showTime(startsAt)}，${words}`}
            onPress={() => onPick(startsAt)}
          >
            {inside}
          </Pressable>
        );
      })}
    </View>
  );
}
