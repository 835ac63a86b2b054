import { type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import { Pressable } from '../pressable';
import './index.scss';

/** What the page is for: an optional note, up to two icons, one main button. Stays at the bottom of the screen. */
export function ActionBar({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <View className="action-bar">
      {note && <View className="action-bar-note">{note}</View>}
      <View className="action-bar-row">{children}</View>
    </View>
  );
}

interface ActionBarIconProps {
  icon: IconName;
  text: string;
  onPress: () => void;
  /** Set for something that is either on or off, like a favourite. */
  on?: boolean;
  label?: string;
}

export function ActionBarIcon({ icon, text, onPress, on, label }: ActionBarIconProps) {
  return (
    <Pressable
      className={`action-bar-icon ${on ? 'action-bar-icon-on' : ''}`}
      onPress={onPress}
      checked={on}
      label={label ?? text}
    >
      <Icon name={icon} />
      {text}
    </Pressable>
  );
}
