import { View } from '@tarojs/components';
import { type IconName } from './names';
import './index.scss';

export type { IconName };

interface IconProps {
  name: IconName;
  /** `inline` stands in a line of text, `small` ends a row, `large` stands alone. */
  size?: 'normal' | 'inline' | 'small' | 'large';
  className?: string;
}

/** A drawing in the colour of the text around it. Silent for screen readers: the word beside it, or the label of what is pressed, speaks. */
export function Icon({ name, size = 'normal', className }: IconProps) {
  return (
    <View
      className={['icon', `icon-${name}`, size === 'normal' ? '' : `icon-size-${size}`, className].filter(Boolean).join(' ')}
    />
  );
}
