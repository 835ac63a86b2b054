import { type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import './index.scss';

interface SectionHeadProps {
  title: string;
  note?: ReactNode;
  /** A way to the whole of what the section shows a part of. */
  more?: { text: string; onPress: () => void };
}

export function SectionHead({ title, note, more }: SectionHeadProps) {
  return (
    <View className="section-head">
      <View className="text-heading">{title}</View>
      {note && <View className="text-note">{note}</View>}
      {more && (
        <Pressable className="section-more" role="link" label={`${title}：${more.text}`} onPress={more.onPress}>
          {more.text}
          <Icon name="chevron-right" size="small" />
        </Pressable>
      )}
    </View>
  );
}
