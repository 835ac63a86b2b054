import { useMutation, useQuery } from '@tanstack/react-query';
import { typedOf } from '../../../../domain/activity/form/typed';
import type { ActivityDetail } from '../../../../cloudfunctions/activities/read';
import { api, queryClient } from '../../../api';
import { Button } from '../../../components/button';
import { RefusalNotice } from '../../../components/refusal-notice';
import { Sheet } from '../../../components/sheet';
import { toast } from '../../../components/toast';
import { AnswerFields } from './answer-fields';
import { answersKey, useAnswers } from './use-answers';

interface ChangeAnswersProps {
  activity: ActivityDetail;
  ticket: string;
  onClose: () => void;
}

/** 改报名信息: what was answered, to be answered otherwise. */
export function ChangeAnswersSheet(props: ChangeAnswersProps) {
  const drawer = useQuery(api.account.me.queryOptions()).data?.drawer;
  return drawer === undefined ? null : <ChangeAnswers drawer={drawer} {...props} />;
}

function ChangeAnswers({ drawer, activity, ticket, onClose }: ChangeAnswersProps & { drawer: string }) {
  const { id, form, answers: sent } = activity;
  const answers = useAnswers(`${answersKey(drawer, id)}-${ticket}`, form, typedOf(sent ?? {}));
  const { mutate, isPending, error } = useMutation(
    api.activities.changeAnswers.mutationOptions({
      onSuccess: () => {
        answers.forget();
        toast('改好了');
        onClose();
      },
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.activities.pathKey() }),
    }),
  );
  const send = () => {
    const checked = answers.checked();
    if (checked) mutate({ activityId: id, ticket, answers: checked });
    else toast('还有红字没填好');
  };
  return (
    <Sheet
      title="改报名信息"
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : 'ready'} onPress={send}>
          存下
        </Button>
      }
    >
      <AnswerFields form={form} typed={answers.typed} complaints={answers.complaints} onChange={answers.change} />
      <RefusalNotice error={error} />
    </Sheet>
  );
}
