import { type PropsWithChildren, type ReactNode } from 'react';
import { ScrollView, View } from '@tarojs/components';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import './index.scss';

type SheetProps = PropsWithChildren<{
  title: string;
  onClose: () => void;
  /** The result of what is chosen: “看这 9 个岗位”. */
  foot?: ReactNode;
}>;

/** Comes up from below for a choice that belongs to this page. Mounted while open; a press beside it closes it. */
export function Sheet({ title, onClose, foot, children }: SheetProps) {
  return (
    <View className="sheet-layer" aria-role="dialog" aria-label={title}>
      <Pressable className="scrim" label="关闭" onPress={onClose} />
      <View className="sheet">
        <View className="sheet-head">
          <View className="text-heading">{title}</View>
          <Pressable className="icon-button" label="关闭" onPress={onClose}>
            <Icon name="close" />
          </Pressable>
        </View>
        <ScrollView scrollY className="sheet-body">
          <View className="sheet-inside">{children}</View>
        </ScrollView>
        {foot && <View className="sheet-foot">{foot}</View>}
      </View>
    </View>
  );
}
