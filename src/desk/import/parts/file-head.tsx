import { type ReactNode } from 'react';
import { View } from '@tarojs/components';
import { Icon } from '../../../components/icon';
import './file-head.scss';

/** Which file this is about, and how far it has come. */
export function FileHead({ name, note, children }: { name: string; note: ReactNode; children?: ReactNode }) {
  return (
    <View className="file-head">
      <View className="file-mark">
        <Icon name="sheet" />
      </View>
      <View className="grow">
        <View className="text-title">{name}</View>
        <View className="text-note figures">{note}</View>
      </View>
      {children}
    </View>
  );
}
