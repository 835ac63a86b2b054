import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import { Pressable } from '../pressable';
import './index.scss';

interface SwitchRowProps {
  icon?: IconName;
  text: string;
  note?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** A row of a list that is on or off; the whole row is pressed. */
export function SwitchRow({ icon, text, note, on, onChange }: SwitchRowProps) {
  return (
    <Pressable
      className="list-row"
      role="switch"
      checked={on}
      label={note ? `${text}，${note}` : text}
      onPress={() => onChange(!on)}
    >
      {icon && <Icon name={icon} className="list-row-icon" />}
      <View className="grow">
        {text}
        {note && <View className="text-note">{note}</View>}
      </View>
      <View className={on ? 'switch switch-on' : 'switch'} />
    </Pressable>
  );
}
