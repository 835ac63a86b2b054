import { Text, View } from '@tarojs/components';
import type { MyStanding } from '../../../cloudfunctions/season/applications/mine';
import { Dot } from '../../components/dot';
import { Icon } from '../../components/icon';
import { List } from '../../components/list';
import { Pressable } from '../../components/pressable';
import { SectionHead } from '../../components/section-head';
import { open, paths } from '../../routes';

const kinds = { short: '短期', long: '长期' } as const;

/** 我的志愿, in their order. */
export function MyPreferences({ standing: { preferences, submittedAt } }: { standing: MyStanding }) {
  if (preferences.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="我的志愿" note={submittedAt ? '上次交的' : '还没有交'} />
      <List>
        {preferences.map(({ id, title, unit, kind, places }, at) => (
          <Pressable key={id} className="own-preference" role="link" onPress={() => open(paths.seasonPost(id))}>
            <View className="own-place figures">{at + 1}</View>
            <View className="grow">
              <View className="text-title">{title}</View>
              {kind && (
                <View className="text-note">
                  {unit}
                  <Dot />
                  {kinds[kind]}
                  <Dot /><Text className="nowrap">招 {places} 人</Text>
                </View>
              )}
            </View>
            <Icon name="chevron-right" size="small" className="own-end" />
          </Pressable>
        ))}
      </List>
    </View>
  );
}
