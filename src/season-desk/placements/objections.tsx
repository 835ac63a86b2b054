import { useState } from 'react';
import { View } from '@tarojs/components';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ObjectionCard } from '../../../cloudfunctions/season/placements/objections';
import { showMoment } from '../../../domain/time/shanghai';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field, TextArea } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

/** Objections that wait for an answer, the oldest first; nothing when none does. */
export function Objections({ seasonId }: { seasonId: string }) {
  const [answering, setAnswering] = useState<ObjectionCard>();
  const query = useInfiniteQuery(api.season.placements.objections.infiniteQueryOptions({ seasonId, state: 'open' }, { getNextPageParam: ({ next }) => next ?? undefined }));
  const waiting = query.data?.pages.flatMap(({ objections }) => objections) ?? [];
  if (waiting.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="等答复的疑问" />
      {waiting.map((objection) => (
        <Card key={objection.id}>
          <View className="text-title">{objection.name}</View>
          <View className="text-note figures">
            {objection.university}，第 {objection.rank} 名，{objection.post ?? '候补'}，{showMoment(objection.at)}
          </View>
          <View className="placements-words">{objection.text}</View>
          <View className="placements-ends">
            <Button look="quiet" size="small" label={`答复：${objection.name}`} onPress={() => setAnswering(objection)}>
              答复
            </Button>
          </View>
        </Card>
      ))}
      {query.hasNextPage && (
        <Button look="quiet" size="small" state={query.isFetchingNextPage ? 'busy' : 'ready'} onPress={() => void query.fetchNextPage()}>
          再看一些
        </Button>
      )}
      {answering && <AnswerSheet key={answering.id} objection={answering} onClose={() => setAnswering(undefined)} />}
    </View>
  );
}

function AnswerSheet({ objection: { id, name, text: asked }, onClose }: { objection: ObjectionCard; onClose: () => void }) {
  const [answerId] = useState(newId);
  const [text, setText] = useState('');
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.season.placements.answerObjection.mutationOptions({
      onSuccess: () => {
        toast('答复了，已告诉本人');
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.season.placements.pathFilter()),
    }),
  );
  const words = text.trim();
  return (
    <Sheet
      title={`答复${name}`}
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : words === '' ? 'off' : 'ready'} onPress={() => mutate({ id, answerId, text: words })}>
          答复，告诉本人
        </Button>
      }
    >
      <View className="placements-words">{asked}</View>
      <Field name="怎么答复" note="只有本人看得到。查出有错，请另外在名单里更正。">
        <TextArea name="怎么答复" value={text} longest={500} hint="例如：核对过评分表，总成绩没有算错" onChange={setText} />
      </Field>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
