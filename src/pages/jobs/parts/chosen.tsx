import { ScrollView, Text, View } from '@tarojs/components';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { type Condition } from '../conditions';
import { type Criteria } from '../criteria';

/** What the list is narrowed by, each to be taken away with one tap; nothing while it is not. */
export function Chosen({ conditions, onNarrow }: { conditions: readonly Condition[]; onNarrow: (change: Partial<Criteria>) => void }) {
  if (conditions.length === 0) return null;
  return (
    <ScrollView scrollX className="chosen" aria-label="选了的条件">
      <View className="chosen-row">
        {conditions.map(({ text, without }, place) => (
          <Pressable key={`${place} ${text}`} className="chosen-condition" label={`去掉“${text}”`} onPress={() => onNarrow(without)}>
            <Text>{text}</Text>
            <Icon name="close" size="small" />
          </Pressable>
        ))}
      </View>
    </ScrollView>
  );
}
