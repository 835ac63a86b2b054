import { useState } from 'react';
import { ScrollView, View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { policyKinds, type PolicyKind } from '../../../domain/policy/policy';
import { everywhere } from '../../../domain/person/region';
import type { PolicyPage } from '../../../cloudfunctions/activities/policies/list';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { ChoiceSheet } from '../../components/choice-sheet';
import { FilterBar } from '../../components/filter-bar';
import { useMoreAtBottom } from '../../components/gestures/use-more-at-bottom';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { useShareCard } from '../../platform/share';
import { open, paths } from '../../routes';
import { Postcard } from '../parts/postcard';
import { useRegion } from '../parts/use-region';
import './index.scss';

const kinds = Object.entries(policyKinds) as [PolicyKind, string][];

/** 回家的政策: by place and kind, those that hold first. Opens without sign-in. */
export default function Policies() {
  const here = useRegion();
  const [chosen, setChosen] = useState<string>();
  const known = chosen ?? here;
  const region = known ?? everywhere;
  const [kind, setKind] = useState<PolicyKind>();
  const [choosing, setChoosing] = useState(false);
  const query = useInfiniteQuery(api.activities.policies.list.infiniteQueryOptions({ region, kind }, { getNextPageParam: ({ next }) => next ?? undefined, enabled: known !== undefined }));
  const places = query.data?.pages[0]?.places ?? [];
  const name = placeName(places, region);
  useShareCard({ title: `${name}给回家的人准备了什么`, path: paths.policies(region) });
  useMoreAtBottom(query);
  return (
    <Screen>
      <View className="content">
        <View className="policy-where">
          <FilterBar filters={[{ text: name, label: `地区：${name}`, on: true, onPress: () => setChoosing(true) }]} />
        </View>
        <ScrollView scrollX className="policy-kinds" aria-role="radiogroup" aria-label="政策种类">
          <View className="policy-kinds-line">
            <Chip text="全部" choice="one" on={kind === undefined} onPress={() => setKind(undefined)} />
            {kinds.map(([each, words]) => (
              <Chip key={each} text={words} choice="one" on={kind === each} onPress={() => setKind(each)} />
            ))}
          </View>
        </ScrollView>
        <QueryView query={query} what="政策">
          {({ pages }) => {
            const policies = pages.flatMap((page) => page.policies);
            if (policies.length === 0)
              return <StateView kind="empty" title={`${name}还没有收录这类政策`} advice="看看别的种类，或换个地区。" action={{ text: '看全部种类', onPress: () => setKind(undefined) }} />;
            return policies.map((policy) => <Postcard key={policy.id} policy={policy} />);
          }}
        </QueryView>
        <View className="text-note policies-note">政策以主管部门公布为准，请看年份和来源。</View>
      </View>
      <ActionBar>
        <Button width="grow" onPress={() => open(paths.fit(region))}>
          我符合吗，答几题看看
        </Button>
      </ActionBar>
      {choosing && (
        <ChoiceSheet
          title="哪里的政策"
          note="选了区，也会列出全市的。"
          choices={places.map(({ region: value, name: text, count }) => ({ value, text, count }))}
          chosen={region}
          onChoose={(value) => setChosen(value ?? region)}
          onClose={() => setChoosing(false)}
        />
      )}
    </Screen>
  );
}

const placeName = (places: NonNullable<PolicyPage['places']>, region: string): string => places.find((place) => place.region === region)?.name ?? (region === everywhere ? '各地' : '当地');
