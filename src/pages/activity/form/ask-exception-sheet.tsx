import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import { longestReason } from '../../../../domain/activity/exception';
import type { ActivityDetail } from '../../../../cloudfunctions/activities/read';
import { api, queryClient } from '../../../api';
import { Button } from '../../../components/button';
import { Field, TextArea } from '../../../components/field';
import { useNotify } from '../../../components/notify-card';
import { RefusalNotice } from '../../../components/refusal-notice';
import { Sheet } from '../../../components/sheet';
import { toast } from '../../../components/toast';

interface AskExceptionSheetProps {
  activity: ActivityDetail;
  /** As typed; the page has it, so that it is there again after the sheet was closed. */
  reason: string;
  onReason: (reason: string) => void;
  onClose: () => void;
}

/** Whoever an activity is not for says why they would come all the same; an organiser answers. */
export function AskExceptionSheet({ activity: { id, misses }, reason, onReason, onClose }: AskExceptionSheetProps) {
  const notify = useNotify('proof');
  const { mutate, isPending, error } = useMutation(
    api.activities.exceptions.ask.mutationOptions({
      onSuccess: () => {
        toast('交上去了，有了答复会告诉你');
        onClose();
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.activities.pathKey() }),
    }),
  );
  const send = () => {
    // In the tap itself: WeChat takes the question no later.
    if (notify.standing === 'ask') void notify.ask();
    else notify.renew();
    mutate({ activityId: id, reason: reason.trim() });
  };
  return (
    <Sheet
      title="申请参加"
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : reason.trim() === '' ? 'off' : 'ready'} onPress={send}>
          交给组织者
        </Button>
      }
    >
      {(misses ?? []).map((miss) => (
        <View key={miss} className="text-secondary for-whom-miss">
          {miss}
        </View>
      ))}
      <Field name="为什么想来" note="组织者看得到你的姓名、学校、学历、年级、毕业年份和上面差在哪里。别写手机号和身份证号。">
        <TextArea name="为什么想来" value={reason} longest={longestReason} hint="例如：明年转到本校读研" onChange={onReason} />
      </Field>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
