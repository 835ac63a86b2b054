import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { RankingOverview } from '../../../cloudfunctions/season/ranking/overview';
import { api } from '../../api';
import { Button } from '../../components/button';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';
import { Looked } from './looked';

/** Post by post: how many asked, how many are ranked, and whom the unit does not find suitable, with its reasons. */
export function RankingSheet({ posts, onClose }: { posts: RankingOverview['posts']; onClose: () => void }) {
  const [shown, setShown] = useState<string>();
  return (
    <Sheet title="各岗位排了没有" onClose={onClose}>
      <Looked posts={posts}>
        {({ id, unit, title, asking, ranked, unsuitable }) => (
          <View className="allocation-move">
            <View>{title}</View>
            <View className="text-note figures">
              {unit}，{asking} 人报，{ranked > 0 ? `排了 ${ranked} 位` : '还没有排'}
            </View>
            {unsuitable > 0 && (
              <Button look="plain" size="small" label={`${unsuitable} 人不合适，${shown === id ? '收起' : '看理由'}：${title}`} onPress={() => setShown(shown === id ? undefined : id)}>
                {unsuitable} 人不合适，{shown === id ? '收起' : '看理由'}
              </Button>
            )}
            {shown === id && <Reasons postId={id} />}
          </View>
        )}
      </Looked>
    </Sheet>
  );
}

function Reasons({ postId }: { postId: string }) {
  const query = useQuery(api.season.ranking.turnedAway.queryOptions({ postId }));
  return (
    <QueryView query={query} what="理由" extent="part">
      {(people) => people.map(({ id, name, university, reason }) => (
        <View key={id} className="allocation-reason">
          <View className="figures">
            {name}，{university}
          </View>
          <View className="text-note">{reason}</View>
        </View>
      ))}
    </QueryView>
  );
}
