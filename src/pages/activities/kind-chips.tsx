import { ScrollView, View } from '@tarojs/components';
import { activityKinds, type ActivityKind } from '../../../domain/activity/kind';
import { Chip } from '../../components/chip';

/** The letter is read, not attended: it has a page of its own. */
const kinds = (Object.keys(activityKinds) as ActivityKind[]).filter((kind) => kind !== 'letter');

interface KindChipsProps {
  /** Nothing chosen means all. */
  kind: ActivityKind | undefined;
  onChange: (kind: ActivityKind | undefined) => void;
}

/** One line to choose a kind of activity; it scrolls sideways and the last chip is seen cut. */
export function KindChips({ kind, onChange }: KindChipsProps) {
  return (
    <ScrollView scrollX className="kinds" aria-role="radiogroup" aria-label="活动种类">
      <View className="kinds-line">
        <Chip text="全部" choice="one" on={kind === undefined} onPress={() => onChange(undefined)} />
        {kinds.map((each) => (
          <Chip key={each} text={activityKinds[each]} choice="one" on={kind === each} onPress={() => onChange(each)} />
        ))}
      </View>
    </ScrollView>
  );
}
