import { type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { List } from '../../../components/list';

/** Rows that belong together, under a small name. */
export function Group({ name, children }: PropsWithChildren<{ name: string }>) {
  return (
    <View className="me-group">
      <View className="me-group-name">{name}</View>
      <List>{children}</List>
    </View>
  );
}
