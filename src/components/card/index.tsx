import { type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { Pressable } from '../pressable';
import './index.scss';

type CardProps = PropsWithChildren<{ className?: string; onPress?: () => void; label?: string }>;

/** A flat sheet on paper; pressable when it leads somewhere. */
export function Card({ className, onPress, label, children }: CardProps) {
  const classes = `card ${className ?? ''}`;
  if (!onPress) return <View className={classes}>{children}</View>;
  return (
    <Pressable className={classes} role="link" label={label} onPress={onPress}>
      {children}
    </Pressable>
  );
}
