import { View } from '@tarojs/components';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { List, ListRow } from '../../../components/list';
import { compared, mostCompared, toggleCompared } from '../../../kept-jobs/compared';
import { open, paths } from '../../../routes';

/** Laid beside others, or made into a picture. */
export function MoreWays({ job: { id } }: { job: JobDetail }) {
  const ids = compared.use();
  const isIn = ids.includes(id);
  return (
    <View className="section">
      <List>
        <ListRow
          icon="swap"
          text={isIn ? '不和别的比了' : '放进对比'}
          note={isIn ? `对比里有 ${ids.length} 个` : `和别的岗位并排看，最多 ${mostCompared} 个`}
          onPress={() => toggleCompared(id)}
        />
        {ids.length > 1 && <ListRow icon="sheet" text={`比这 ${ids.length} 个岗位`} onPress={() => open(paths.compare(ids))} />}
        <ListRow icon="code" text="做成海报" note="带小程序码，存到相册或打印" onPress={() => open(paths.poster(id))} />
      </List>
    </View>
  );
}
