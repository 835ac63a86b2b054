import { View } from '@tarojs/components';
import { type EmployerPage, type EmployerRow } from '../../../../cloudfunctions/jobs/employers/list';
import { Button } from '../../../components/button';
import { EmployerMark } from '../../../components/employer-mark';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { StateView } from '../../../components/state-view';
import { Tag } from '../../../components/tag';
import { Windowed } from '../../../components/windowed';
import { open, paths } from '../../../routes';

interface EmployerRowsProps {
  pages: readonly EmployerPage[];
  /** Told apart from other lists by this. */
  list: string;
  hasMore: boolean;
  onMore: () => void;
  onEverything: () => void;
}

/** Employers under their letters. Only the pages near the screen are drawn. */
export function EmployerRows({ pages, list, hasMore, onMore, onEverything }: EmployerRowsProps) {
  const total = pages[0]?.total ?? 0;
  if (total === 0) {
    return <StateView kind="empty" title="没有这样的单位" advice="换个说法，或少选一个条件。" action={{ text: '看全部单位', onPress: onEverything }} />;
  }
  return (
    <>
      <View className="text-note employers-sum" aria-role="status">
        共 {total} 家单位
      </View>
      {pages.map(({ employers }, page) => (
        <Windowed key={`${list} ${page}`} id={`employers-${page}`}>
          {employers.map((employer, place) => (
            <View key={employer.id}>
              {(employers[place - 1] ?? pages[page - 1]?.employers.at(-1))?.initial !== employer.initial && <View className="employers-letter">{employer.initial}</View>}
              <Row employer={employer} />
            </View>
          ))}
        </Windowed>
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
