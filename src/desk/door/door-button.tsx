import { type PropsWithChildren } from 'react';
import { Icon, type IconName } from '../../components/icon';
import { Pressable } from '../../components/pressable';

type DoorButtonProps = PropsWithChildren<{ onPress: () => void; icon?: IconName; look?: 'white' | 'quiet' }>;

/** Larger than other buttons, and the same on every verdict colour. */
export function DoorButton({ onPress, icon, look = 'white', children }: DoorButtonProps) {
  return (
    <Pressable className={look === 'quiet' ? 'door-button door-button-quiet' : 'door-button'} onPress={onPress}>
      {icon && <Icon name={icon} />}
      {children}
    </Pressable>
  );
}
