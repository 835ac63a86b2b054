import { View } from '@tarojs/components';
import { showTime, showTimeRange } from '../../../domain/time/shanghai';
import { Dot } from '../../components/dot';
import { List } from '../../components/list';
import type { Slot } from './sections';

interface SlotRowsProps {
  title: string;
  slots: readonly Slot[];
  /** How far along the day they are; the present one stands out. */
  when: 'now' | 'next' | 'past';
}

/** A part of the day: when, who, from where. A free slot says so. */
export function SlotRows({ title, slots, when }: SlotRowsProps) {
  if (slots.length === 0) return null;
  return (
    <View>
      <View className="text-heading part-head">{title}</View>
      <List className={when === 'now' ? 'part-now' : ''}>
        {slots.map(({ id, startsAt, endsAt, candidate }) => (
          <View key={id} className={when === 'past' || !candidate ? 'cand cand-quiet' : 'cand'}>
            <View className="cand-time" aria-role="group" aria-label={showTimeRange(startsAt, endsAt)}>
              {showTime(startsAt)}
            </View>
            {candidate ? (
              <View className="grow">
                <View className="text-title">{candidate.name}</View>
                <View className="text-note">
                  {candidate.university}
                  <Dot />
                  {candidate.major}
                </View>
              </View>
            ) : (
              <View className="grow text-note">{when === 'past' ? '没有人约' : '还没有人约'}</View>
            )}
          </View>
        ))}
      </List>
    </View>
  );
}
