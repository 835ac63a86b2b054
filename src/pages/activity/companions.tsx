import { View } from '@tarojs/components';
import { Pressable } from '../../components/pressable';

interface CompanionsProps {
  most: number;
  chosen: number;
  onChange: (companions: number) => void;
}

/** Whether parents come along, each choice with the seats it takes. */
export function Companions({ most, chosen, onChange }: CompanionsProps) {
  return (
    <View>
      <View className="text-title companions-head">家长一起来吗</View>
      <View className="companions" aria-role="radiogroup">
        {Array.from({ length: most + 1 }, (_, count) => (
          <Pressable
            key={count}
            className={count === chosen ? 'companion companion-on' : 'companion'}
            role="radio"
            checked={count === chosen}
            label={`${wordsOf(count)}，占 ${count + 1} 座`}
            onPress={() => onChange(count)}
          >
            {wordsOf(count)}
            <View className="companion-seats">占 {count + 1} 座</View>
          </Pressable>
        ))}
      </View>
    </View>
  );
}

const wordsOf = (companions: number): string => (companions === 0 ? '自己来' : `带 ${companions} 位家长`);
