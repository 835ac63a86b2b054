import { useDidHide, useDidShow, useReachBottom, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { CompareTray } from '../../components/compare-tray';
import { useTopOfOther } from '../../components/gestures/use-top-of-other';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SearchField } from '../../components/search-field';
import { useSettled } from '../../components/search-field/use-settled';
import { rememberParameters } from '../../platform/remember-parameters';
import { useShareCard } from '../../platform/share';
import { paths, takeWantedSearch } from '../../routes';
import { conditionsOf } from './conditions';
import { criteriaOf, everything, paramsOf, type Criteria } from './criteria';
import { useForMe } from './for-me';
import { Chosen } from './parts/chosen';
import { EmployersDoor } from './parts/employers-door';
import { Filters } from './parts/filters';
import { Results } from './parts/results';
import { TypingHelp } from './parts/typing-help';
import { rememberSearch } from './recent-searches';
import { useJobSearch } from './use-job-search';
import './index.scss';

/** Milliseconds after the last key before it is searched. */
const REST = 350;

/** 岗位: search, narrow, read on. The page's address holds what it is narrowed to. */
export default function Jobs() {
  const { params } = useRouter();
  const [criteria, setCriteria] = useState<Criteria>(() => criteriaOf(params));
  const [typing, setTyping] = useState(false);
  const forMe = useForMe();
  const text = useSettled(criteria.text, REST);
  const settled = { ...criteria, text };
  const query = useJobSearch(settled, forMe[0]);
  const parameters = paramsOf(settled);
  const narrow = (change: Partial<Criteria>) => {
    setTyping(false);
    setCriteria((before) => ({ ...before, ...change }));
  };
  const type = (words: string) => {
    setTyping(true);
    setCriteria((before) => ({ ...before, text: words }));
  };
  const search = (words: string) => {
    rememberSearch(words);
    narrow({ text: words });
  };
  const more = () => {
    if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
  };

  useEffect(() => rememberParameters(parameters), [parameters]);
  useReachBottom(more);
  useTopOfOther(parameters);
  useDidHide(() => setTyping(false));
  useDidShow(() => {
    const wanted = takeWantedSearch();
    if (wanted) setCriteria({ ...everything, ...wanted });
  });
  useShareCard({
    title: text ? `家乡的“${text}”岗位` : '家乡的岗位',
    path: parameters ? `${paths.jobs}?${parameters}` : paths.jobs,
  });

  const first = query.data?.pages[0];
  const conditions = conditionsOf(settled, new Map(first?.facets?.places.map(({ code, name }) => [code, name])));
  return (
    <Screen tab>
      <View className="jobs-top">
        <SearchField value={criteria.text} hint="岗位、单位、专业" onChange={type} onSearch={search} onFocus={() => setTyping(true)} />
        {typing && <TypingHelp text={text} onPick={search} />}
        <Filters criteria={settled} facets={first?.facets ?? undefined} onNarrow={narrow} />
      </View>
      <View className="content">
        {parameters === '' && <EmployersDoor />}
        <Chosen conditions={conditions} onNarrow={narrow} />
        <QueryView query={query} what="岗位">
          {({ pages }) => (
            <Results
              pages={pages}
              criteria={settled}
              conditions={conditions}
              forMe={forMe}
              onNarrow={narrow}
              onMore={more}
              hasMore={query.hasNextPage}
              isReading={query.isPlaceholderData}
            />
          )}
        </QueryView>
      </View>
      <CompareTray />
    </Screen>
  );
}
