import { View } from '@tarojs/components';
import { Icon, type IconName } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { open, openActivities, paths } from '../../../routes';
import './mine.scss';

const entries: readonly { icon: IconName; name: string; onPress: () => void }[] = [
  { icon: 'ticket', name: '活动', onPress: () => openActivities() },
  { icon: 'letter', name: '投递', onPress: () => open(paths.applications) },
  { icon: 'keep', name: '收藏', onPress: () => open(paths.favourites) },
  { icon: 'stage-sprout', name: '金种子', onPress: () => open(paths.season) },
];

/** Four ways to what is mine. */
export function Mine() {
  return (
    <View className="mine">
      {entries.map(({ icon, name, onPress }) => (
        <Pressable key={name} className="mine-entry" role="link" onPress={onPress}>
          <Icon name={icon} className="mine-icon" />
          {name}
        </Pressable>
      ))}
    </View>
  );
}
