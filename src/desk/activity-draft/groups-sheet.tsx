import { View } from '@tarojs/components';
import { longestGroup, mostGroups } from '../../../domain/activity/draft/parts';
import type { SeatGroup } from '../../../domain/activity/plan-parts';
import { newId } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field, TextInput } from '../../components/field';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';

interface GroupsSheetProps {
  groups: readonly SeatGroup[];
  error: string | undefined;
  onChange: (groups: SeatGroup[]) => void;
  onClose: () => void;
}

const group = (name: string): SeatGroup => ({ id: newId(), name, seats: 0, companions: 0 });

/** Seats that are given out group by group, each with a line of its own. */
export function GroupsSheet({ groups, error, onChange, onClose }: GroupsSheetProps) {
  const put = (id: string, part: Partial<SeatGroup>) => onChange(groups.map((each) => (each.id === id ? { ...each, ...part } : each)));
  return (
    <Sheet
      title="座位分组"
      onClose={onClose}
      foot={
        <>
          <Button look="outline" state={groups.length < mostGroups ? 'ready' : 'off'} onPress={() => onChange(groups.length === 0 ? [group('学生席'), group('家长席')] : [...groups, group('')])}>
            {groups.length === 0 ? '分成两组' : groups.length < mostGroups ? '加一组' : `最多 ${mostGroups} 组`}
          </Button>
          <Button width="grow" onPress={onClose}>
            好了
          </Button>
        </>
      }
    >
      <View className="text-note sheet-note">每一组的座位分开报、分开候补，例如学生席 100 座、家长席 20 座。总座位数按各组加起来算。</View>
      {groups.map((each, index) => (
        <View key={each.id} className="seat-group">
          <View className="activity-draft-row">
            <Field name={`第 ${index + 1} 组`}>
              <TextInput name={`第 ${index + 1} 组的名字`} value={each.name} longest={longestGroup} onChange={(name) => put(each.id, { name })} />
            </Field>
            <Field name="座位">
              <TextInput
                name={`第 ${index + 1} 组的座位`}
                type="number"
                value={each.seats > 0 ? String(each.seats) : ''}
                longest={5}
                onChange={(seats) => put(each.id, { seats: /^\d+$/.test(seats.trim()) ? Number(seats) : 0 })}
              />
            </Field>
          </View>
          <View className="chips seat-group-companions" aria-role="radiogroup" aria-label={`第 ${index + 1} 组可以带几位家长`}>
            {companionChoices.map((companions) => (
              <Chip key={companions} text={companions === 0 ? '不带人' : `带 ${companions} 位`} choice="one" on={each.companions === companions} onPress={() => put(each.id, { companions })} />
            ))}
          </View>
          {groups.length > 2 && (
            <Button look="plain" size="small" onPress={() => onChange(groups.filter(({ id }) => id !== each.id))}>
              拿掉这一组
            </Button>
          )}
        </View>
      ))}
      {groups.length > 0 && (
        <Button look="plain" size="small" onPress={() => onChange([])}>
          不分组了
        </Button>
      )}
      {error && (
        <View className="section-first" aria-role="alert">
          <Notice tone="danger">{error}</Notice>
        </View>
      )}
    </Sheet>
  );
}

const companionChoices = [0, 1, 2, 3];
