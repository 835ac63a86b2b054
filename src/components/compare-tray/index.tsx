import { Text, View } from '@tarojs/components';
import { compared, mostCompared } from '../../kept-jobs/compared';
import { open, paths } from '../../routes';
import { Button } from '../button';
import './index.scss';

/** What waits to be compared, at the bottom of a list; nothing while there is none. */
export function CompareTray() {
  const ids = compared.use();
  if (ids.length === 0) return null;
  return (
    <View className="compare-tray">
      <Text className="grow">
        对比 {ids.length}/{mostCompared}
      </Text>
      <Button look="plain" size="small" onPress={() => compared.clear()}>
        清空
      </Button>
      <Button size="small" state={ids.length > 1 ? 'ready' : 'off'} onPress={() => open(paths.compare(ids))}>
        {ids.length > 1 ? `比这 ${ids.length} 个` : '再挑一个'}
      </Button>
    </View>
  );
}
