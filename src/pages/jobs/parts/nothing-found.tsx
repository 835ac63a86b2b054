import { StateView } from '../../../components/state-view';
import { countOf, everything, type Criteria } from '../criteria';

/** An empty list says which way leads out of it. */
export function NothingFound({ criteria, onNarrow }: { criteria: Criteria; onNarrow: (change: Partial<Criteria>) => void }) {
  const { text, sort } = criteria;
  const narrowed = countOf(criteria) > 0;
  const clear = {
    text: '清空条件',
    onPress: () => onNarrow({ ...everything, text, sort }),
  };
  if (narrowed && text) {
    return <StateView kind="empty" title={`这些条件下没有“${text}”`} advice="少选一两个条件，或换个说法再找。" action={clear} />;
  }
  if (narrowed) return <StateView kind="empty" title="这几个条件凑在一起，还没有岗位" advice="少选一两个试试。" action={clear} />;
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
