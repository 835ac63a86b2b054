import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { OwnResult } from '../../../cloudfunctions/season/placements/mine';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field, TextArea } from '../../components/field';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

const LONGEST = 500;

/** What the person says against their result while the notice lasts, and what was answered. */
export function ObjectionPart({ seasonId, result: { objection, mayObject, offersFrom } }: { seasonId: string; result: OwnResult }) {
  const [writing, setWriting] = useState(false);
  if (!objection && !mayObject) return null;
  return (
    <View className="section">
      <SectionHead title="对结果有疑问" note={mayObject ? `公示到 ${showMoment(offersFrom)}` : undefined} />
      {objection ? (
        <Card>
          <View className="result-words">{objection.text}</View>
          <View className="text-note result-words">{objection.answer ? `组织者答复：${objection.answer}` : '组织者会逐条答复，答复了告诉你。'}</View>
        </Card>
      ) : (
        <Button look="outline" onPress={() => setWriting(true)}>
          提出疑问，每人一次
        </Button>
      )}
      {writing && <ObjectionSheet seasonId={seasonId} onClose={() => setWriting(false)} />}
    </View>
  );
}

function ObjectionSheet({ seasonId, onClose }: { seasonId: string; onClose: () => void }) {
  const [text, setText] = useState('');
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.season.placements.object.mutationOptions({
      onSuccess: () => {
        toast('提出了，会答复你');
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.season.placements.pathFilter()),
    }),
  );
  const words = text.trim();
  return (
    <Sheet
      title="对结果有疑问"
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : words === '' ? 'off' : 'ready'} onPress={() => mutate({ seasonId, text: words })}>
          提出疑问
        </Button>
      }
    >
      <Field name="哪里不对" note="只有组织者和你看得到。每人一次，写清楚再提；里面的电话会被遮住。">
        <TextArea name="哪里不对" value={text} longest={LONGEST} hint="例如：我的专业属于计算机类，志愿 1 写的是专业不符" onChange={setText} />
      </Field>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
