import { useQueries } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { api } from '../../../api';
import { Button } from '../../../components/button';
import { StateView } from '../../../components/state-view';
import { type Condition } from '../conditions';
import { everything, type Criteria } from '../criteria';
import { questionOf } from '../use-job-search';

/** As many ways out are looked at, and shown. */
const LOOKED_AT = 6;
const SHOWN = 3;

interface NothingFoundProps {
  criteria: Criteria;
  conditions: readonly Condition[];
  onNarrow: (change: Partial<Criteria>) => void;
}

/** An empty list says which way leads out of it. */
export function NothingFound({ criteria, conditions, onNarrow }: NothingFoundProps) {
  const { text, sort } = criteria;
  if (conditions.length > 0) {
    return (
      <>
        <StateView
          kind="empty"
          title={text ? `这些条件下没有“${text}”` : '这几个条件凑在一起，还没有岗位'}
          advice={text ? '少选一两个条件，或换个说法再找。' : '少选一两个试试。'}
          action={{ text: '清空条件', onPress: () => onNarrow({ ...everything, text, sort }) }}
        />
        <WaysOut criteria={criteria} conditions={conditions} onNarrow={onNarrow} />
      </>
    );
  }
  if (text) {
    return (
      <StateView
        kind="empty"
        title={`没有找到“${text}”`}
        advice="换个短一点的词，比如专业或行业；也可以写单位名。"
        action={{ text: '看全部岗位', onPress: () => onNarrow({ text: '' }) }}
      />
    );
  }
  return <StateView kind="empty" title="还没有岗位" advice="组织者导入之后，会出现在这里。" />;
}

/** The single conditions that keep everything away, with what there is without each, the most first; nothing when it takes more than one. */
function WaysOut({ criteria, conditions, onNarrow }: NothingFoundProps) {
  const ways = [...conditions, ...(criteria.text ? [{ text: criteria.text, without: { text: '' } }] : [])].slice(-LOOKED_AT);
  const counted = useQueries({
    queries: ways.map(({ without }) => api.jobs.facets.queryOptions({ ...questionOf({ ...criteria, ...without }), withoutDismissed: true })),
  });
  const open = ways
    .map((way, place) => ({ ...way, total: counted[place]?.data?.total ?? 0 }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, SHOWN);
  return (
    <View className="jobs-ways-out" aria-role="status">
      {open.map(({ text, without, total }) => (
        <Button key={Object.keys(without).join() + text} look="plain" size="small" onPress={() => onNarrow(without)}>
          不限“{text}”，有 {total} 个
        </Button>
      ))}
    </View>
  );
}
