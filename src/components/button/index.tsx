import { type PropsWithChildren } from 'react';
import { Icon, type IconName } from '../icon';
import { Pressable } from '../pressable';
import './index.scss';

type ButtonProps = PropsWithChildren<{
  onPress?: () => void;
  /** One solid button on a screen; the rest are quieter. */
  look?: 'solid' | 'quiet' | 'outline' | 'plain' | 'danger';
  /** `small` draws 36 px and touches 44. */
  size?: 'normal' | 'small';
  width?: 'content' | 'grow' | 'wide';
  icon?: IconName;
  /** A reason why nothing can be pressed now: `off`, or work under way: `busy`. */
  state?: 'ready' | 'off' | 'busy';
  label?: string;
  className?: string;
}>;

/** A verb with its consequence: “确认报名，占 2 座”. While `busy` or `off` a press does nothing. */
export function Button({
  onPress,
  look = 'solid',
  size = 'normal',
  width = 'content',
  icon,
  state = 'ready',
  label,
  className,
  children,
}: ButtonProps) {
  const classes = [
    'button',
    look === 'solid' ? '' : `button-${look}`,
    size === 'small' ? 'button-small' : '',
    width === 'content' ? '' : `button-${width}`,
    state === 'ready' ? '' : `button-${state}`,
    className,
  ];
  return (
    <Pressable className={classes.filter(Boolean).join(' ')} onPress={state === 'ready' ? onPress : undefined} label={label}>
      {icon && <Icon name={icon} size="inline" className="button-icon" />}
      {children}
    </Pressable>
  );
}
