import { View } from '@tarojs/components';
import type { NamedWithOpenings } from '../../../cloudfunctions/activities/openings-of';
import { open, paths } from '../../routes';
import { EmployerMark } from '../employer-mark';
import { Icon } from '../icon';
import { List } from '../list';
import { Pressable } from '../pressable';

/** Employers by name, each with how many openings it has now, null until that is known, and the way to its page where it has one. */
export function EmployerRows({ employers }: { employers: readonly (Omit<NamedWithOpenings, 'openings'> & { openings: number | null })[] }) {
  return (
    <List>
      {employers.map(({ id, name, openings }) => {
        const inside = (
          <>
            <EmployerMark name={name} size="small" />
            <View className="grow">
              <View>{name}</View>
              {openings !== null && <View className="text-note figures">{openings > 0 ? `在招 ${openings} 个岗位` : '眼下没有在招的岗位'}</View>}
            </View>
          </>
        );
        if (id === null)
          return (
            <View key={name} className="list-row">
              {inside}
            </View>
          );
        return (
          <Pressable key={name} className="list-row" role="link" onPress={() => open(paths.employer(id))}>
            {inside}
            <Icon name="chevron-right" size="small" className="list-row-end" />
          </Pressable>
        );
      })}
    </List>
  );
}
