import { useMutation } from '@tanstack/react-query';
import { showMoment } from '../../../domain/time/shanghai';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { api, CallRefused, queryClient } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { toast } from '../../components/toast';
import { ShareTrigger, type ShareCard } from '../../platform/share';
import { open, openActivities, paths } from '../../routes';
import { isNotForMe } from './for-whom';
import { TakeOffer } from './take-offer';

interface PlaceBarProps {
  activity: ActivityDetail;
  card: ShareCard;
  onSignUp: () => void;
  /** Asks to come to what is not for the reader. */
  onAsk: () => void;
}

/** What the person can do now: sign up, open their ticket, or give their place to the next one. */
export function PlaceBar({ activity, card, onSignUp, onAsk }: PlaceBarProps) {
  const { id, myPlace, attended, calledOff } = activity;
  const cancel = useMutation(
    api.activities.cancel.mutationOptions({
      onSuccess: () => toast('好的，座位让给下一位了'),
      onError: (error) => toast(CallRefused.from(error).sentence),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.activities.pathKey() }),
    }),
  );
  const giveUp = async (consequence: string) => {
    if (!myPlace) return;
    if (await ask({ title: '确定不去了吗', consequence, yes: '不去了', no: '再想想' }))
      cancel.mutate({ activityId: id, ticket: myPlace.ticket });
  };
  const mayCancel = Date.parse(activity.cancelBy ?? activity.startsAt) > Date.now();
  const cancelState = cancel.isPending ? 'busy' : 'ready';
  const share = (
    <ShareTrigger className="action-bar-icon" label="发给家人" card={card}>
      <Icon name="share" />
      发给家人
    </ShareTrigger>
  );
  // What is over leaves nothing to be done but to those who were there.
  if (calledOff !== null || (!attended && Date.parse(activity.endsAt) <= Date.now())) {
    return (
      <ActionBar>
        {share}
        <Button look="quiet" width="grow" onPress={() => openActivities()}>
          看别的活动
        </Button>
      </ActionBar>
    );
  }

  return (
    <ActionBar>
      {share}
      {attended && (
        <Button look="quiet" width="grow" onPress={() => open(paths.ticket(id))}>
          看入场记录
        </Button>
      )}
      {!attended && myPlace?.kind === 'seat' && (
        <>
          {mayCancel && (
            <Button look="outline" state={cancelState} onPress={() => void giveUp('座位会马上让给下一位，入场码同时作废。')}>
              不去了
            </Button>
          )}
          <Button width="grow" icon="ticket" onPress={() => open(paths.ticket(id))}>
            看入场码
          </Button>
        </>
      )}
      {!attended && myPlace?.kind === 'offer' && (
        <>
          <Button look="outline" state={cancelState} onPress={() => void giveUp('留给你的座位会马上给下一位，再排要从最后开始。')}>
            不要了
          </Button>
          <TakeOffer activityId={id} ticket={myPlace.ticket} />
        </>
      )}
      {!attended && myPlace?.kind === 'queue' && (
        <Button
          look="outline"
          width="grow"
          state={cancelState}
          onPress={() => void giveUp('你在候补里的位置会让给后面的人，再排要从最后开始。')}
        >
          不等了
        </Button>
      )}
      {!attended && !myPlace && <SignUpButton activity={activity} onSignUp={onSignUp} onAsk={onAsk} />}
    </ActionBar>
  );
}

function SignUpButton({ activity, onSignUp, onAsk }: Pick<PlaceBarProps, 'activity' | 'onSignUp' | 'onAsk'>) {
  const { closed, opensAt, free } = activity;
  if (closed && !(closed === 'WINDOW_NOT_OPEN' && isNotForMe(activity))) {
    return (
      <Button width="grow" state="off">
        {closed === 'WINDOW_CLOSED' ? '报名已截止' : `${showMoment(opensAt)} 开始报名`}
      </Button>
    );
  }
  if (isNotForMe(activity)) {
    const { exception } = activity;
    return (
      <Button width="grow" state={exception ? 'off' : 'ready'} onPress={onAsk}>
        {exception ? (exception.state === 'asked' ? '等组织者答复' : '不符合报名条件') : '申请参加'}
      </Button>
    );
  }
  return (
    <Button width="grow" onPress={onSignUp}>
      {free > 0 ? '报名' : '排候补'}
    </Button>
  );
}
