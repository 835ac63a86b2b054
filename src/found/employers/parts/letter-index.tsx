import { ScrollView, View } from '@tarojs/components';
import { Pressable } from '../../../components/pressable';

interface LetterIndexProps {
  initials: readonly string[];
  /** Where the list begins now. */
  at: string | undefined;
  onJump: (initial: string) => void;
}

/** A–Z: a letter takes the list to the first employer known by it. */
export function LetterIndex({ initials, at, onJump }: LetterIndexProps) {
  if (initials.length < 2) return null;
  return (
    <ScrollView scrollX className="letters" aria-label="按拼音首字母">
      <View className="letters-row">
        {initials.map((letter) => (
          <Pressable key={letter} className={letter === at ? 'letter letter-on' : 'letter'} label={`${letter} 开头的单位`} onPress={() => onJump(letter)}>
            {letter}
          </Pressable>
        ))}
      </View>
    </ScrollView>
  );
}
