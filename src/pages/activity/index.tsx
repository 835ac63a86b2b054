import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { doorRefusalAt } from '../../../domain/activity/door/hours';
import { activityKinds } from '../../../domain/activity/kind';
import { showDate, showTime } from '../../../domain/time/shanghai';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';
import { api } from '../../api';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { NotifyCard } from '../../components/notify-card';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SelfCheckIn } from '../../components/self-check-in';
import { Tag } from '../../components/tag';
import { useShareCard } from '../../platform/share';
import { paths } from '../../routes';
import { After } from './after';
import { Agenda } from './agenda';
import { Employers } from './employers';
import { ForWhom, isNotForMe } from './for-whom';
import { AskExceptionSheet } from './form/ask-exception-sheet';
import { ChangeAnswersSheet } from './form/change-answers-sheet';
import { CalledOff, Changed } from './news';
import { MySeat } from './my-seat';
import { OfferCard } from './offer-card';
import { PartySheet } from './party-sheet';
import { PlaceBar } from './place-bar';
import { PlaceTag } from './place-tag';
import { QueueCard } from './queue-card';
import { Questions } from './questions';
import { SameSeries } from './same-series';
import { SeatsCard } from './seats-card';
import { SignUpSheet } from './sign-up-sheet';
import { Speakers } from './speakers';
import { Ways } from './ways';
import { WhenWhere } from './when-where';
import './index.scss';

/** Whoever waits sees a seat come free without touching the phone. Milliseconds. */
const WAITING_LOOK = 15_000;

/** 活动详情: public-safe, the same page for a student, a parent and a stranger; only one's own place is added. */
export default function Activity() {
  const { id = '' } = useRouter().params;
  const query = useQuery(
    api.activities.read.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (state.data?.myPlace && state.data.myPlace.kind !== 'seat' ? WAITING_LOOK : false) },
    ),
  );
  const me = useQuery(api.account.me.queryOptions());
  const [signingUp, setSigningUp] = useState(false);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const [changing, setChanging] = useState(false);
  const [resizing, setResizing] = useState(false);
  const activity = query.data;
  const card = {
    title: activity ? `${showDate(activity.startsAt)} ${activity.title}` : '青雁归巢活动',
    path: paths.activity(id),
  };
  useShareCard(card);
  useDidShow(() => {
    void query.refetch();
    // Back from the profile page the form goes on.
    if (signingUp) void me.refetch();
  });
  usePullToRefresh(query.refetch);

  return (
    <Screen>
      <View className="content">
        <QueryView query={query} what="活动">
          {(read) => <Body activity={read} onResize={() => setResizing(true)} onChangeAnswers={() => setChanging(true)} />}
        </QueryView>
      </View>
      {activity && <PlaceBar activity={activity} card={card} onSignUp={() => setSigningUp(true)} onAsk={() => setAsking(true)} />}
      {activity?.myPlace && resizing && <PartySheet activity={activity} place={activity.myPlace} onClose={() => setResizing(false)} />}
      {activity?.myPlace && changing && <ChangeAnswersSheet activity={activity} ticket={activity.myPlace.ticket} onClose={() => setChanging(false)} />}
      {activity && asking && <AskExceptionSheet activity={activity} reason={reason} onReason={setReason} onClose={() => setAsking(false)} />}
      {activity && signingUp && !isNotForMe(activity) && <SignUpSheet activity={activity} onClose={() => setSigningUp(false)} />}
    </Screen>
  );
}

function Body({ activity, onResize, onChangeAnswers }: { activity: ActivityDetail; onResize: () => void; onChangeAnswers: () => void }) {
  const { id, kind, title, startsAt, endsAt, doorsAt, at, selfCheckIn, agenda, speakers, employers, series, organisedBy, source, sample, closed, closesAt, myPlace, attended, calledOff, changed } = activity;
  const isOver = Date.parse(endsAt) <= Date.now();
  const isDoorOpen = calledOff === null && !doorRefusalAt({ doorsAt: new Date(doorsAt), endsAt: new Date(endsAt) }, new Date());
  return (
    <>
      <View className="tags activity-tags">
        <Tag tone="programme">{activityKinds[kind]}</Tag>
        <PlaceTag activity={activity} />
      </View>
      <View className="text-display activity-name">{title}</View>
      {calledOff !== null && <CalledOff reason={calledOff} />}
      {calledOff === null && changed && <Changed {...changed} />}
      {isOver && (attended || myPlace) && <After activityId={id} />}
      {calledOff === null && myPlace && !attended && !isOver && (
        <View className="activity-notify">
          <NotifyCard moment="activity" />
        </View>
      )}
      {calledOff === null && myPlace?.kind === 'offer' && <OfferCard until={myPlace.until} seats={myPlace.seats} />}
      {calledOff === null && !isOver && myPlace?.kind === 'queue' && <QueueCard position={myPlace.position} seats={myPlace.seats} />}
      {selfCheckIn && isDoorOpen && myPlace?.kind === 'seat' && !attended && (
        <View className="activity-here">
          <SelfCheckIn activityId={id} at={at} />
        </View>
      )}
      {calledOff === null && myPlace && !attended && !isOver && <MySeat activity={activity} place={myPlace} onResize={onResize} onChangeAnswers={onChangeAnswers} />}
      <WhenWhere activity={activity} />
      {calledOff === null && !isOver && <SeatsCard activity={activity} />}
      {calledOff === null && <ForWhom activity={activity} />}
      <Ways activity={activity} />
      {agenda.length > 0 && <Agenda steps={agenda} />}
      {speakers.length > 0 && <Speakers speakers={speakers} />}
      {employers.length > 0 && <Employers activityId={id} names={employers} />}
      {series !== null && <SameSeries series={series} except={id} />}
      <Questions activityId={id} isToCome={calledOff === null && new Date(startsAt) > new Date()} />
      <View className="section text-note">
        <View>{organisedBy}</View>
        {!closed && calledOff === null && !isOver && (
          <View className="figures">
            报名到 {showDate(closesAt)} {showTime(closesAt)} 为止
          </View>
        )}
        <View>{sample ? `示例数据，${source.note}` : source.note}</View>
      </View>
    </>
  );
}
