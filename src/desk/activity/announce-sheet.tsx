import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { announcementAudiences, audiencesOf, longestAnnouncement, mostAnnouncementsADay, type AnnouncementAudience } from '../../../domain/activity/announcement';
import type { Attendance } from '../../../domain/activity/attendance';
import type { PeoplePage } from '../../../cloudfunctions/activities/people/list';
import { api, newId } from '../../api';
import { Button } from '../../components/button';
import { Choices } from '../../components/choices';
import { Field, TextArea } from '../../components/field';
import { QueryView } from '../../components/query-view';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';
import { toast } from '../../components/toast';

/** Who belongs to those an announcement is for. */
const those: Record<AnnouncementAudience, readonly Attendance[]> = {
  all: ['seated', 'offered', 'waiting', 'attended', 'absent'],
  seated: ['seated'],
  waiting: ['offered', 'waiting'],
  attended: ['attended'],
  absent: ['absent'],
};

const countIn = (counts: PeoplePage['counts'], audience: AnnouncementAudience): number => those[audience].reduce((sum, each) => sum + (counts?.[each] ?? 0), 0);

/** To whom, and what; it is in their messages as it is written. */
export function AnnounceSheet({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  const queries = useQueryClient();
  const query = useQuery(api.activities.people.list.queryOptions({ activityId }));
  const [chosen, setChosen] = useState<AnnouncementAudience>('all');
  const [words, setWords] = useState('');
  // The same words sent again after a lost answer keep their name.
  const [named, setNamed] = useState({ said: '', id: '' });
  const { mutate, isPending, error } = useMutation(
    api.activities.announce.mutationOptions({
      onSuccess: ({ people }) => {
        toast(`发出去了，正在告诉 ${people} 个人`);
        onClose();
      },
      onSettled: () => queries.invalidateQueries(api.activities.pathFilter()),
    }),
  );
  const counts = query.data?.counts ?? null;
  const people = countIn(counts, chosen);
  const isReady = people > 0 && words.trim() !== '';
  const send = () => {
    const said = { activityId, to: chosen, words: words.trim() };
    const name = named.said === JSON.stringify(said) ? named : { said: JSON.stringify(said), id: newId() };
    setNamed(name);
    mutate({ ...said, announcementId: name.id });
  };
  return (
    <Sheet
      title="发通知"
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : isReady ? 'ready' : 'off'} onPress={send}>
          {people > 0 ? `发给 ${people} 人` : '这些人里现在没有人'}
        </Button>
      }
    >
      <QueryView query={query} what="名单" extent="part">
        {({ isSettled }) => (
          <Choices
            name="发给谁"
            choices={audiencesOf(isSettled ? { closedAt: new Date(0) } : {}).map((audience) => ({ value: audience, text: announcementAudiences[audience], count: countIn(counts, audience) }))}
            chosen={chosen}
            onChoose={setChosen}
          />
        )}
      </QueryView>
      <View className="desk-activity-field">
        <Field name="要说的话" note={`会原样发到每个人的消息里。一场活动一天最多 ${mostAnnouncementsADay} 次。`}>
          <TextArea name="要说的话" value={words} longest={longestAnnouncement} hint="例如：请带学生证，东门进" onChange={setWords} />
        </Field>
      </View>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
