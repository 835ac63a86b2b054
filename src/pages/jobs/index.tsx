import { useReachBottom, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SearchField } from '../../components/search-field';
import { rememberParameters } from '../../platform/remember-parameters';
import { useShareCard } from '../../platform/share';
import { paths } from '../../routes';
import { criteriaOf, paramsOf, type Criteria } from './criteria';
import { Filters } from './parts/filters';
import { Results } from './parts/results';
import { useJobSearch } from './use-job-search';
import { useSettled } from '../../components/search-field/use-settled';
import './index.scss';

/** Milliseconds after the last key before it is searched. */
const REST = 350;

/** 岗位: search, narrow, read on. The page's address holds what it is narrowed to. */
export default function Jobs() {
  const { params } = useRouter();
  const [criteria, setCriteria] = useState<Criteria>(() => criteriaOf(params));
  const text = useSettled(criteria.text, REST);
  const settled = { ...criteria, text };
  const query = useJobSearch(settled);
  const parameters = paramsOf(settled);
  const narrow = (change: Partial<Criteria>) => setCriteria((before) => ({ ...before, ...change }));
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };

  useEffect(() => rememberParameters(parameters), [parameters]);
  useReachBottom(more);
  useShareCard({
    title: text ? `家乡的“${text}”岗位` : '家乡的岗位',
    path: parameters ? `${paths.jobs}?${parameters}` : paths.jobs,
  });

  const first = query.data?.pages[0];
  return (
    <Screen tab>
      <View className="jobs-top">
        <SearchField value={criteria.text} hint="岗位、单位、专业" onChange={(words) => narrow({ text: words })} />
        <Filters criteria={settled} facets={first?.facets ?? undefined} onNarrow={narrow} />
      </View>
      <View className="content">
        <QueryView query={query} what="岗位">
          {({ pages }) => (
            <Results
              pages={pages}
              criteria={settled}
              onNarrow={narrow}
              onMore={more}
              hasMore={query.hasNextPage}
              isReading={query.isPlaceholderData}
            />
          )}
        </QueryView>
      </View>
    </Screen>
  );
}
