import { View } from '@tarojs/components';
import { FilterBar } from '../../components/filter-bar';
import { Pressable } from '../../components/pressable';

export const views = { list: '列表', month: '月历', week: '周历' } as const;
export type ActivityView = keyof typeof views;

interface ViewBarProps {
  view: ActivityView;
  onView: (view: ActivityView) => void;
  /** The district that is chosen, in words; nothing while all are shown. */
  district: string | undefined;
  onDistrict: () => void;
}

/** How the activities stand on the page, and whose they are. */
export function ViewBar({ view, onView, district, onDistrict }: ViewBarProps) {
  return (
    <View className="view-bar">
      <View className="views" aria-role="tablist" aria-label="怎么看活动">
        {(Object.keys(views) as ActivityView[]).map((each) => (
          <Pressable key={each} className={each === view ? 'view view-on' : 'view'} role="tab" checked={each === view} onPress={() => onView(each)}>
            {views[each]}
          </Pressable>
        ))}
      </View>
      <FilterBar filters={[{ text: district ?? '全部地区', label: `地区：${district ?? '全部地区'}`, on: district !== undefined, onPress: onDistrict }]} />
    </View>
  );
}
