import { View } from '@tarojs/components';
import { type EmployerRow } from '../../../../cloudfunctions/jobs/employers/list';
import { Button } from '../../../components/button';
import { EmployerMark } from '../../../components/employer-mark';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { StateView } from '../../../components/state-view';
import { Tag } from '../../../components/tag';
import { open, paths } from '../../../routes';

interface EmployerRowsProps {
  employers: readonly EmployerRow[];
  total: number;
  hasMore: boolean;
  onMore: () => void;
  onEverything: () => void;
}

/** Employers under their letters. */
export function EmployerRows({ employers, total, hasMore, onMore, onEverything }: EmployerRowsProps) {
  if (total === 0) {
    return <StateView kind="empty" title="没有这样的单位" advice="换个说法，或少选一个条件。" action={{ text: '看全部单位', onPress: onEverything }} />;
  }
  return (
    <>
      <View className="text-note employers-sum" aria-role="status">
        共 {total} 家单位
      </View>
      {employers.map((employer, place) => (
        <View key={employer.id}>
          {employers[place - 1]?.initial !== employer.initial && <View className="employers-letter">{employer.initial}</View>}
          <Row employer={employer} />
        </View>
      ))}
      {hasMore && (
        <Button look="plain" width="wide" onPress={onMore}>
          再看一些
        </Button>
      )}
    </>
  );
}

function Row({ employer: { id, name, openings, key } }: { employer: EmployerRow }) {
  return (
    <Pressable className="employer-row" role="link" onPress={() => open(paths.employer(id))}>
      <EmployerMark name={name} size="small" />
      <View className="grow">
        <View>{name}</View>
        <View className="employer-row-note">
          {key && <Tag tone="programme">重点单位</Tag>}
          <View className="text-note">{openings} 个岗位</View>
        </View>
      </View>
      <Icon name="chevron-right" size="small" className="list-row-end" />
    </Pressable>
  );
}
