import { type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { pressAttributes } from '../../platform/press-attributes';
import { type PressRole } from '../../platform/press';

export type PressableProps = PropsWithChildren<{
  onPress?: () => void;
  className?: string;
  /** Read aloud instead of the text inside; needed where there is only an icon. */
  label?: string;
  role?: PressRole;
  /** For switches, checkboxes and toggle buttons. */
  checked?: boolean;
}>;

/** The one thing that can be pressed: every row, card and control is built on it. Looks come from `className`. */
export function Pressable({ onPress, className, label, role = 'button', checked, children }: PressableProps) {
  return (
    <View
      className={className}
      hoverClass="is-pressed"
      hoverStartTime={20}
      hoverStayTime={80}
      onClick={onPress}
      {...pressAttributes({ role, label, checked, onPress })}
    >
      {children}
    </View>
  );
}
