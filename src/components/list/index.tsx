import { type PropsWithChildren, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import { Pressable } from '../pressable';
import './index.scss';

/** Rows with a hairline between them. */
export function List({ children, className }: PropsWithChildren<{ className?: string }>) {
  return <View className={`list ${className ?? ''}`}>{children}</View>;
}

interface ListRowProps {
  icon?: IconName;
  text: ReactNode;
  /** A second, smaller line under the text. */
  note?: ReactNode;
  value?: ReactNode;
  /** Where the row leads; without it the row only tells. */
  onPress?: () => void;
  label?: string;
  className?: string;
}

export function ListRow({ icon, text, note, value, onPress, label, className }: ListRowProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} className="list-row-icon" />}
      <View className="grow">
        {text}
        {note && <View className="text-note">{note}</View>}
      </View>
      {value && <View className="list-row-value">{value}</View>}
      {onPress && <Icon name="chevron-right" size="small" className="list-row-end" />}
    </>
  );
  const classes = `list-row ${className ?? ''}`;
  if (!onPress) return <View className={classes}>{inside}</View>;
  return (
    <Pressable className={classes} role="link" label={label} onPress={onPress}>
      {inside}
    </Pressable>
  );
}
