import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { useTopOfOther } from '../../components/gestures/use-top-of-other';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SearchField } from '../../components/search-field';
import { useSettled } from '../../components/search-field/use-settled';
import { rememberParameters } from '../../platform/remember-parameters';
import { useShareCard } from '../../platform/share';
import { paths } from '../../routes';
import { everyone, paramsOf, wishOf, type EmployerWish } from './wish';
import { EmployerRows } from './parts/employer-rows';
import { LetterIndex } from './parts/letter-index';
import { Narrowing } from './parts/narrowing';
import { useEmployers } from './use-employers';
import './index.scss';

/** Milliseconds after the last key before it is searched. */
const REST = 350;

/** 用人单位: who takes people on now, by district, industry and letter. */
export default function Employers() {
  const { params } = useRouter();
  const [wish, setWish] = useState<EmployerWish>(() => wishOf(params));
  const settled = { ...wish, text: useSettled(wish.text, REST) };
  const { choices, rows } = useEmployers(settled);
  const parameters = paramsOf(settled);
  const initials = choices?.initials ?? [];
  /** Among others a letter may stand for nobody. */
  const narrow = (change: Partial<EmployerWish>) => setWish((before) => ({ ...before, initial: undefined, ...change }));
  useEffect(() => rememberParameters(parameters), [parameters]);
  useMoreAtBottom(rows);
  useTopOfOther(parameters);
  useShareCard({ title: '家乡的用人单位', path: parameters ? `${paths.employers}?${parameters}` : paths.employers });
  return (
    <Screen>
      <View className="employers-top">
        <SearchField value={wish.text} hint="单位名" onChange={(text) => narrow({ text })} />
        <Narrowing wish={settled} choices={choices} onNarrow={narrow} />
        <LetterIndex initials={initials} at={wish.initial ?? initials[0]} onJump={(initial) => narrow({ initial })} />
      </View>
      <View className="content">
        <QueryView query={rows} what="用人单位">
          {({ pages }) => (
            <EmployerRows
              pages={pages}
              list={parameters}
              hasMore={rows.hasNextPage}
              onMore={() => void rows.fetchNextPage()}
              onEverything={() => narrow(everyone)}
            />
          )}
        </QueryView>
      </View>
    </Screen>
  );
}
