import Taro from '@tarojs/taro';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApplicationForm } from '../../../../cloudfunctions/season/applications/form';
import { wantedKinds } from '../../../../domain/season/application';
import { showMoment } from '../../../../domain/time/shanghai';
import { api, newId } from '../../../api';
import { Button } from '../../../components/button';
import { useNotify } from '../../../components/notify-card';
import { RefusalNotice } from '../../../components/refusal-notice';
import { Sheet } from '../../../components/sheet';
import { paths } from '../../../routes';
import { type Choosing } from '../use-choices';
import { type ChosenPosts } from '../use-chosen-posts';

interface ReviewSheetProps {
  form: ApplicationForm;
  choosing: Choosing;
  posts: ChosenPosts['posts'];
  onClose: () => void;
}

/** Everything once more, in the order it counts, and then it is handed in. */
export function ReviewSheet({ form, choosing, posts, onClose }: ReviewSheetProps) {
  const queries = useQueryClient();
  const seasonId = form.season.id;
  const [submitId] = useState(newId);
  const notify = useNotify('season');
  const submit = useMutation(api.season.applications.submit.mutationOptions());
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => choosing.then((revision) => submit.mutateAsync({ seasonId, submitId, revision })),
    onSuccess: () => Taro.redirectTo({ url: paths.seasonReceipt(seasonId) }),
    onSettled: () => queries.invalidateQueries(api.season.applications.pathFilter()),
  });
  const { kind, preferences, reassignable } = choosing.chosen;
  const titleOf = (id: string): string => posts?.get(id)?.title ?? (posts ? '已撤下的岗位' : '正在读');
  const send = () => {
    notify.renew();
    mutate();
  };
  return (
    <Sheet
      title="交之前看一遍"
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : 'ready'} onPress={send}>
          {isPending ? '正在交' : form.returned ? '补好了，再交给组织者' : '提交报名'}
        </Button>
      }
    >
      <View className="review-name">志愿</View>
      {preferences.map((id, at) => (
        <View key={id} className="text-title">
          {at + 1}. {titleOf(id)}
        </View>
      ))}
      <View className="text-secondary">
        {wantedKinds[kind]}
        {form.rules.reassignment && (reassignable ? '，服从调剂' : '，不服从调剂')}
      </View>
      <View className="review-name">材料</View>
      <View className="text-secondary">
        {form.documents.length === 0
          ? '没有交'
          : form.rules.documents
              .filter(({ id }) => form.documents.some((given) => given.id === id))
              .map(({ title }) => title)
              .join('、')}
      </View>
      <View className="review-name">你</View>
      <View className="text-secondary">
        {form.profile.name}，{form.profile.university}，{form.profile.major}
      </View>
      {form.seenByUnits && (
        <View className="text-note apply-after">
          这一期由单位排先后：面试结束以后，你报的单位看得到你的姓名、学校、专业、学历、有没有面试成绩{form.seenByUnits.scores && '、总成绩'}，看不到你还报了哪些别的单位。提交就是同意。
        </View>
      )}
      {!form.returned && <View className="text-note apply-after">{showMoment(form.season.closesAt)} 前还能改、能撤回。</View>}
      <RefusalNotice error={error} />
    </Sheet>
  );
}
