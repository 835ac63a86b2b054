import { View } from '@tarojs/components';
import { presences } from '../../../domain/season/presence';
import { showTime, showTimeRange } from '../../../domain/time/shanghai';
import { Dot } from '../../components/dot';
import { Icon } from '../../components/icon';
import { List } from '../../components/list';
import { Pressable } from '../../components/pressable';
import { open, paths } from '../../routes';
import type { Slot } from './sections';

interface SlotRowsProps {
  title: string;
  slots: readonly Slot[];
  /** How far along the day they are; the present one stands out. */
  when: 'now' | 'next' | 'past';
}

/** A part of the day: when, who, from where, and how far their sheet is. A free slot says so. */
export function SlotRows({ title, slots, when }: SlotRowsProps) {
  if (slots.length === 0) return null;
  return (
    <View>
      <View className="text-heading part-head">{title}</View>
      <List className={when === 'now' ? 'part-now' : ''}>
        {slots.map((slot) => (
          <SlotRow key={slot.id} slot={slot} isPast={when === 'past'} />
        ))}
      </List>
    </View>
  );
}

const sheetWords = { none: '还没打分', begun: '打了一半', submitted: '分数交了' } as const;

function SlotRow({ slot: { id, startsAt, endsAt, candidate }, isPast }: { slot: Slot; isPast: boolean }) {
  const time = (
    <View className="cand-time" aria-role="group" aria-label={showTimeRange(startsAt, endsAt)}>
      {showTime(startsAt)}
    </View>
  );
  if (!candidate) {
    return (
      <View className="cand cand-quiet">
        {time}
        <View className="grow text-note">{isPast ? '没有人约' : '还没有人约'}</View>
      </View>
    );
  }
  const { name, university, major, presence, sheet } = candidate;
  const state = presence === 'missed' ? presences.missed : isPast || sheet !== 'none' ? sheetWords[sheet] : presences[presence];
  return (
    <Pressable className={isPast && sheet === 'submitted' ? 'cand cand-quiet' : 'cand'} role="link" label={`${showTime(startsAt)}，${name}，${university}，${major}，${state}`} onPress={() => open(paths.scoreSheet(id))}>
      {time}
      <View className="grow">
        <View className="text-title">{name}</View>
        <View className="text-note">
          {university}
          <Dot />
          {major}
        </View>
      </View>
      <View className="text-note">{state}</View>
      <Icon name="chevron-right" size="small" className="list-row-end" />
    </Pressable>
  );
}
