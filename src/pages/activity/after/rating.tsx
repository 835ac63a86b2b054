import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { allFeedbackTags, feedbackTags, longestFeedback, type FeedbackTag, type Stars } from '../../../../domain/activity/feedback';
import type { OwnFeedback } from '../../../../cloudfunctions/activities/afterwards';
import { api, newId } from '../../../api';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Chip } from '../../../components/chip';
import { TextArea } from '../../../components/field';
import { RefusalNotice } from '../../../components/refusal-notice';
import { toast } from '../../../components/toast';
import { StarRow } from './star-row';

interface RatingProps {
  activityId: string;
  given: OwnFeedback | null;
  /** Until the activity is put away. */
  mayRate: boolean;
}

/** Stars, what fits, and the button: three taps. Words for those who have some. */
export function Rating({ activityId, given, mayRate }: RatingProps) {
  const queries = useQueryClient();
  const [stars, setStars] = useState<Stars | undefined>(given?.stars);
  const [tags, setTags] = useState<readonly FeedbackTag[]>(given?.tags ?? []);
  const [words, setWords] = useState(given?.words ?? '');
  // The same feedback sent again after a lost answer keeps its name.
  const [named, setNamed] = useState({ said: '', id: '' });
  const send = useMutation(
    api.activities.feedback.send.mutationOptions({
      onSuccess: () => toast('收到了，谢谢'),
      onSettled: () => queries.invalidateQueries(api.activities.afterwards.pathFilter()),
    }),
  );
  if (!mayRate && !given) return null;
  const isNew = stars !== given?.stars || words.trim() !== (given?.words ?? '') || [...tags].sort().join() !== [...(given?.tags ?? [])].sort().join();
  const submit = () => {
    if (!stars) return;
    const said = { activityId, revision: given?.revision ?? 0, stars, tags: [...tags], ...(words.trim() && { words: words.trim() }) };
    const name = named.said === JSON.stringify(said) ? named : { said: JSON.stringify(said), id: newId() };
    setNamed(name);
    send.mutate({ ...said, sendId: name.id });
  };
  const toggle = (tag: FeedbackTag) => setTags((before) => (before.includes(tag) ? before.filter((each) => each !== tag) : [...before, tag]));
  return (
    <Card className="rating">
      <View className="text-title">{given ? '你的评价' : '这场怎么样'}</View>
      <StarRow chosen={stars} onChoose={mayRate ? setStars : undefined} />
      {mayRate && stars && (
        <>
          <View className="chips rating-tags" aria-role="group" aria-label="哪里好，哪里要改">
            {allFeedbackTags.map((tag) => (
              <Chip key={tag} text={feedbackTags[tag]} on={tags.includes(tag)} onPress={() => toggle(tag)} />
            ))}
          </View>
          <TextArea name="想说的话" value={words} longest={longestFeedback} begins="line" hint="还想说什么，可以不写" onChange={setWords} />
          <RefusalNotice error={send.error} />
          <View className="text-note rating-note">组织者看得到评价，看不到是谁写的。</View>
          <Button width="wide" look="quiet" state={send.isPending ? 'busy' : isNew ? 'ready' : 'off'} onPress={submit}>
            {given ? (isNew ? '改好评价' : '评过了，可以改') : '发出评价'}
          </Button>
        </>
      )}
    </Card>
  );
}
