import { ScrollView, View } from '@tarojs/components';
import { type EmployerPage } from '../../../../cloudfunctions/jobs/employers/list';
import { Pressable } from '../../../components/pressable';

interface LetterIndexProps {
  initials: NonNullable<EmployerPage['initials']>;
  /** Where the list begins now. */
  from: number;
  onJump: (from: number) => void;
}

/** A–Z: a letter takes the list to the first employer known by it. */
export function LetterIndex({ initials, from, onJump }: LetterIndexProps) {
  if (initials.length < 2) return null;
  return (
    <ScrollView scrollX className="letters" aria-label="按拼音首字母">
      <View className="letters-row">
        {initials.map(({ letter, from: start }) => (
          <Pressable key={letter} className={start === from ? 'letter letter-on' : 'letter'} label={`${letter} 开头的单位`} onPress={() => onJump(start)}>
            {letter}
          </Pressable>
        ))}
      </View>
    </ScrollView>
  );
}
