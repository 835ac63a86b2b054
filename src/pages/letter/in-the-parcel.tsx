import { View } from '@tarojs/components';
import { List, ListRow } from '../../components/list';
import { open, openActivities, openTab, paths } from '../../routes';

/** What else the gift package holds, each a way on. */
export function InTheParcel() {
  return (
    <View className="section">
      <View className="text-heading parcel-head">礼包里还有</View>
      <List>
        <ListRow icon="policy" text="政策卡" note="金额、对象、年份和来源" onPress={() => open(paths.policies())} />
        <ListRow icon="search" text="岗位" note="招聘和实习，写明来源和截止日期" onPress={() => openTab(paths.jobs)} />
        <ListRow icon="guidance" text="五个一活动" note="推介、指导、政策、体验，家长可同行" onPress={() => openActivities()} />
        <ListRow icon="stage-sprout" text="金种子" note="寒暑假回家乡见习" onPress={() => open(paths.season)} />
      </List>
    </View>
  );
}
