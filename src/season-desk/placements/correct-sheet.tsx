import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PlacementRow } from '../../../cloudfunctions/season/placements/list';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field, TextInput } from '../../components/field';
import { PostChoice } from '../../components/post-choice';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

/** Corrects one person's result: another post, on a free place or an added one, or back to the waiting list. Told and recorded with its reason. */
export function CorrectSheet({ seasonId, row: { id, revision, name, rank, post }, onClose }: { seasonId: string; row: PlacementRow; onClose: () => void }) {
  const posts = useQuery(api.season.placements.cutOffs.queryOptions({ seasonId }));
  const [stepId] = useState(newId);
  const [to, setTo] = useState<string | null>();
  const [isAdded, setAdded] = useState(false);
  const [reason, setReason] = useState('');
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.season.placements.correct.mutationOptions({
      onSuccess: () => {
        toast('更正了，已告诉本人');
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.season.placements.pathFilter()),
    }),
  );
  const words = reason.trim();
  const isReady = to !== undefined && words !== '';
  return (
    <Sheet
      title={`更正${name}`}
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : isReady ? 'ready' : 'off'} onPress={() => to !== undefined && mutate({ id, stepId, revision, to, place: isAdded ? 'added' : 'free', reason: words })}>
          更正，告诉本人
        </Button>
      }
    >
      <View className="text-secondary figures">
        第 {rank} 名，现在是{post ?? '候补'}
      </View>
      <QueryView query={posts} what="岗位" extent="part">
        {(all) => (
          <PostChoice name="更正成" posts={all} chosen={to} onChoose={setTo}>
            <Chip text="候补" choice="one" on={to === null} onPress={() => setTo(null)} />
          </PostChoice>
        )}
      </QueryView>
      {to && (
        <View className="placements-added">
          <Chip text="满了就加一个名额" on={isAdded} onPress={() => setAdded(!isAdded)} />
        </View>
      )}
      <Field name="为什么更正" note="本人看得到，也留在操作记录里：别写姓名和号码。">
        <TextInput name="为什么更正" value={reason} longest={200} hint="例如：面试分录入有误，改正后排到第 12 名" onChange={setReason} />
      </Field>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
