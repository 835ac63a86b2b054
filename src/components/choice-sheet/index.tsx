import { View } from '@tarojs/components';
import { Chip } from '../chip';
import { Sheet } from '../sheet';
import './index.scss';

export interface Choice {
  value: string;
  text: string;
  count?: number;
}

interface ChoiceSheetProps {
  title: string;
  note?: string;
  choices: readonly Choice[];
  chosen: string | undefined;
  /** `undefined` when the chosen one is pressed again. */
  onChoose: (value: string | undefined) => void;
  onClose: () => void;
}

/** One of several; choosing closes the sheet. */
export function ChoiceSheet({ title, note, choices, chosen, onChoose, onClose }: ChoiceSheetProps) {
  const choose = (value: string) => {
    onChoose(value === chosen ? undefined : value);
    onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      {note && <View className="text-note choice-note">{note}</View>}
      <View className="chips">
        {choices.map(({ value, text, count }) => (
          <Chip key={value} text={text} count={count} choice="one" on={value === chosen} onPress={() => choose(value)} />
        ))}
      </View>
    </Sheet>
  );
}
