import { View } from '@tarojs/components';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { QueryView } from '../../components/query-view';

interface LetterFieldProps {
  letterId: string | null;
  onChange: (letterId: string | null) => void;
}

/** The letter that lies on top of the gift package; pressed again, none does. */
export function LetterField({ letterId, onChange }: LetterFieldProps) {
  const query = useInfiniteQuery(api.activities.list.infiniteQueryOptions({ kind: 'letter' }, { getNextPageParam: ({ next }) => next ?? undefined }));
  return (
    <Field name="礼包里的信" note="信在“活动和门口扫码”里写，发布以后在这里选。">
      <QueryView query={query} what="信" extent="part">
        {({ pages }) =>
          pages[0]?.activities.length === 0 ? (
            <View className="text-secondary">还没有发布的信。</View>
          ) : (
            <View className="chips">
              {pages.flatMap(({ activities }) => activities).map(({ id, title }) => (
                <Chip key={id} text={title} on={id === letterId} onPress={() => onChange(id === letterId ? null : id)} />
              ))}
            </View>
          )
        }
      </QueryView>
      {query.hasNextPage && (
        <Button look="plain" size="small" state={query.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void query.fetchNextPage()}>
          再看几封
        </Button>
      )}
    </Field>
  );
}
