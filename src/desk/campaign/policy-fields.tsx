import { useState } from 'react';
import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { PolicyPage } from '../../../cloudfunctions/activities/policies/list';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';

interface PolicyFieldsProps {
  region: string;
  policyIds: readonly string[];
  onChange: (policyIds: string[]) => void;
}

/** The policy cards of the gift package, in the order they were chosen, out of those that hold in the campaign's region. */
export function PolicyFields({ region, policyIds, onChange }: PolicyFieldsProps) {
  const [isPicking, setPicking] = useState(false);
  const query = useInfiniteQuery(api.activities.policies.list.infiniteQueryOptions({ region }, { getNextPageParam: ({ next }) => next ?? undefined }));
  // Those that held come last: what follows the first of them need not be read.
  const hasMore = query.hasNextPage && !query.data?.pages.some(({ policies }) => policies.some(({ past }) => past));
  const turn = (id: string) => onChange(policyIds.includes(id) ? policyIds.filter((other) => other !== id) : [...policyIds, id]);
  return (
    <Field name="政策卡" note="先选的排在前面。">
      <Button look="outline" size="small" onPress={() => setPicking(true)}>
        {policyIds.length > 0 ? `选好了 ${policyIds.length} 条，再改改` : '选政策'}
      </Button>
      {isPicking && (
        <Sheet
          title="政策卡"
          onClose={() => setPicking(false)}
          foot={
            <Button width="grow" onPress={() => setPicking(false)}>
              就这 {policyIds.length} 条
            </Button>
          }
        >
          <QueryView query={query} what="政策" extent="part">
            {({ pages }) => (
              <View className="chips">
                {holding(pages).map(({ id, title, where }) => (
                  <Chip key={id} text={`${where} ${title}`} on={policyIds.includes(id)} onPress={() => turn(id)} />
                ))}
              </View>
            )}
          </QueryView>
          {hasMore && (
            <Button look="plain" width="wide" state={query.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void query.fetchNextPage()}>
              再看几条
            </Button>
          )}
        </Sheet>
      )}
    </Field>
  );
}

const holding = (pages: readonly PolicyPage[]) => pages.flatMap(({ policies }) => policies.filter(({ past }) => !past));
