import { type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { Icon, type IconName } from '../icon';
import './index.scss';

type NoticeTone = 'neutral' | 'warning' | 'danger' | 'info' | 'programme';

const icons: Record<NoticeTone, IconName> = {
  neutral: 'info',
  warning: 'warning',
  danger: 'warning',
  info: 'info',
  programme: 'info',
};

/** One sentence that changes what you do. */
export function Notice({ tone = 'neutral', icon, children }: PropsWithChildren<{ tone?: NoticeTone; icon?: IconName }>) {
  return (
    <View className={tone === 'neutral' ? 'notice' : `notice notice-${tone}`}>
      <Icon name={icon ?? icons[tone]} className="notice-icon" />
      <View className="grow">{children}</View>
    </View>
  );
}
