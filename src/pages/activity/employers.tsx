import { View } from '@tarojs/components';
import { EmployerMark } from '../../components/employer-mark';
import { List } from '../../components/list';

/** Who comes to meet the students. */
export function Employers({ names }: { names: readonly string[] }) {
  return (
    <View className="section">
      <View className="text-heading block-head">到场单位</View>
      <List>
        {names.map((name) => (
          <View key={name} className="list-row">
            <EmployerMark name={name} size="small" />
            <View className="grow">{name}</View>
          </View>
        ))}
      </List>
    </View>
  );
}
