import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { NotifyCard } from '../../components/notify-card';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { openTab, paths } from '../../routes';
import { SearchCard } from './search-card';
import './index.scss';

/** 我的订阅: searches that are kept, each leading to the list as it was searched. One that a message is about comes first. */
export default function SavedSearches() {
  const { id } = useRouter().params;
  const query = useQuery(api.jobs.savedSearches.list.queryOptions());
  useDidShow(() => void query.refetch());
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="订阅">
          {(searches) =>
            searches.length === 0 ? (
              <StateView
                kind="empty"
                title="还没有订阅"
                advice="搜岗位时点“订阅这个搜索”，有合适的新岗位，一天告诉你一次。"
                action={{ text: '去搜岗位', onPress: () => openTab(paths.jobs) }}
              />
            ) : (
              <>
                <NotifyCard moment="savedSearch" />
                {[...searches.filter((each) => each.id === id), ...searches.filter((each) => each.id !== id)].map((search) => (
                  <SearchCard key={search.id} search={search} />
                ))}
                <View className="text-note saved-foot">最多 10 个，有新的一天最多告诉你一次</View>
              </>
            )
          }
        </QueryView>
      </View>
    </Screen>
  );
}
