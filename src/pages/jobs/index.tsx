import { View } from '@tarojs/components';

export default function Jobs() {
  return <View aria-label="岗位">岗位</View>;
}
