import { Text } from '@tarojs/components';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { open, paths } from '../../../routes';

/** The way to the list of employers, for those who know where they would like to work. */
export function EmployersDoor() {
  return (
    <Pressable className="employers-door" role="link" onPress={() => open(paths.employers)}>
      <Text className="grow">按单位找</Text>
      <Icon name="chevron-right" size="small" />
    </Pressable>
  );
}
