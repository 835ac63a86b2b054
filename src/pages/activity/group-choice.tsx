import { View } from '@tarojs/components';
import type { SeatGroupCard } from '../../../cloudfunctions/activities/card';
import { Pressable } from '../../components/pressable';
import { groupWords } from '../../seat-words';

interface GroupChoiceProps {
  groups: readonly SeatGroupCard[];
  chosen: string | undefined;
  onChange: (group: SeatGroupCard) => void;
}

/** Which seats: each group with what is left of it, or who waits. */
export function GroupChoice({ groups, chosen, onChange }: GroupChoiceProps) {
  return (
    <View>
      <View className="text-title companions-head">坐哪里</View>
      <View className="companions" aria-role="radiogroup">
        {groups.map((group) => (
          <Pressable
            key={group.id}
            className={group.id === chosen ? 'companion companion-on' : 'companion'}
            role="radio"
            checked={group.id === chosen}
            label={`${group.name} ${groupWords(group)}`}
            onPress={() => onChange(group)}
          >
            <View className="companion-name">{group.name}</View>
            <View className="companion-seats">{groupWords(group)}</View>
          </Pressable>
        ))}
      </View>
    </View>
  );
}
