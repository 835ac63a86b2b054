import { useDidShow, useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ApplicantCard } from '../../../cloudfunctions/jobs/applicants/list';
import { api } from '../../api';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { ApplicantRow } from './applicant-row';
import { Bar } from './bar';
import { questionOf, type Narrowing } from './narrowing';
import { StateChips } from './state-chips';
import './index.scss';

/** 投递的人: who applied to one opening; narrowed, chosen, answered together, taken away as a sheet. */
export default function DeskApplicants() {
  const { jobId = '' } = useRouter().params;
  const [narrowing, setNarrowing] = useState<Narrowing>({});
  const [chosen, setChosen] = useState<ReadonlyMap<string, ApplicantCard>>();
  const question = questionOf(jobId, narrowing);
  const query = useInfiniteQuery({
    ...api.jobs.applicants.list.infiniteQueryOptions(question, { getNextPageParam: ({ next }) => next ?? undefined }),
    placeholderData: keepPreviousData,
  });
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  useMoreAtBottom(query);
  const first = query.data?.pages[0];
  const applicants = query.data?.pages.flatMap((page) => page.applicants) ?? [];
  const narrow = (part: Narrowing) => {
    setNarrowing((before) => ({ ...before, ...part }));
    setChosen((before) => before && new Map());
  };
  const toggle = (applicant: ApplicantCard) =>
    setChosen((before) => {
      const next = new Map(before);
      if (!next.delete(applicant.ref)) next.set(applicant.ref, applicant);
      return next;
    });
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="投递">
          {() => (
            <>
              <View className="text-heading applicants-title">{first?.title}</View>
              <StateChips facets={first?.facets} narrowing={narrowing} onNarrow={narrow} />
              {applicants.length === 0 ? (
                <Nothing isNarrowed={Object.values(narrowing).some((value) => value !== undefined)} onAll={() => setNarrowing({})} />
              ) : (
                <List>
                  {applicants.map((applicant) => (
                    <ApplicantRow key={applicant.ref} applicant={applicant} isChosen={chosen?.has(applicant.ref)} onToggle={() => toggle(applicant)} />
                  ))}
                </List>
              )}
            </>
          )}
        </QueryView>
      </View>
      {first && <Bar question={question} facets={first.facets} total={first.total} narrowing={narrowing} onNarrow={narrow} shown={applicants} chosen={chosen} onChoose={setChosen} />}
    </Screen>
  );
}

function Nothing({ isNarrowed, onAll }: { isNarrowed: boolean; onAll: () => void }) {
  if (!isNarrowed) return <StateView kind="empty" title="还没有人投递" advice="有了新的投递，白天在消息里告诉你，一天最多一次。" />;
  return <StateView kind="empty" title="这样筛没有人" advice="放宽一些条件。" action={{ text: '看全部', onPress: onAll }} />;
}
