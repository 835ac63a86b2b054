import { type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import './index.scss';

export type Tone = 'neutral' | 'programme' | 'success' | 'warning' | 'danger' | 'info' | 'outline';

/** A fact in at most eight characters. A status carries a word, never colour alone. */
export function Tag({ tone = 'neutral', icon, children }: PropsWithChildren<{ tone?: Tone; icon?: IconName }>) {
  return (
    <View className={tone === 'neutral' ? 'tag' : `tag tag-${tone}`}>
      {icon && <Icon name={icon} className="tag-icon" />}
      {children}
    </View>
  );
}
