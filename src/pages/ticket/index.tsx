import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { ScrollView, View } from '@tarojs/components';
import { showDate, showTime, showWeekday } from '../../../domain/time/shanghai';
import type { CallRefused } from '../../api';
import { Dot } from '../../components/dot';
import { FailureView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SelfCheckIn } from '../../components/self-check-in';
import { StateView } from '../../components/state-view';
import { Bone } from '../../components/skeleton';
import { useFullBrightness } from '../../platform/full-brightness';
import { useKeepBright } from '../../platform/keep-bright';
import { open, paths } from '../../routes';
import { CodeFace } from './code-face';
import type { KeptTicket } from './kept-ticket';
import { UsedFace } from './used-face';
import { useTicket } from './use-ticket';
import { useTickets } from './use-tickets';
import './index.scss';

/** 入场码: the only thing a student shows at the door; further tickets lie beside it. Once opened they work without network. */
export default function TicketPage() {
  const { activityId = '' } = useRouter().params;
  const ids = useTickets(activityId);
  const [shown, setShown] = useState(0);
  useKeepBright();
  const isBright = useFullBrightness();
  const first = useTicket(activityId, shown === 0);
  if (first.failure) {
    return (
      <Screen>
        <NoTicket activityId={activityId} failure={first.failure} onRetry={first.retry} />
      </Screen>
    );
  }
  return (
    <Screen ground="programme" className="ticket-screen">
      {ids.length === 1 ? (
        <TicketSlide activityId={activityId} isShown isBright={isBright} />
      ) : (
        <>
          <ScrollView
            className="tickets"
            scrollX
            enhanced
            pagingEnabled
            showScrollbar={false}
            onScroll={({ detail: { scrollLeft, scrollWidth } }) => setShown(Math.round((scrollLeft / scrollWidth) * ids.length))}
          >
            <View className="tickets-row">
              {ids.map((id, index) => (
                <View key={id} className="tickets-one">
                  <TicketSlide activityId={id} isShown={index === shown} isBright={isBright} />
                </View>
              ))}
            </View>
          </ScrollView>
          <View className="tickets-dots" aria-role="status" aria-label={`第 ${shown + 1} 张，共 ${ids.length} 张`}>
            {ids.map((id, index) => (
              <View key={id} className={index === shown ? 'tickets-dot tickets-dot-on' : 'tickets-dot'} />
            ))}
            <View className="tickets-which">
              第 {shown + 1} 张，共 {ids.length} 张
            </View>
          </View>
        </>
      )}
    </Screen>
  );
}

function TicketSlide({ activityId, isShown, isBright }: { activityId: string; isShown: boolean; isBright: boolean }) {
  const { kept, isOffline, failure, retry } = useTicket(activityId, isShown);
  if (failure) return <NoTicket activityId={activityId} failure={failure} onRetry={retry} />;
  return kept ? <TicketPaper kept={kept} isOffline={isOffline} isBright={isBright} /> : <PaperSkeleton />;
}

function NoTicket({ activityId, failure, onRetry }: { activityId: string; failure: CallRefused; onRetry: () => void }) {
  if (failure.code !== 'NO_PLACE' && failure.code !== 'ACTIVITY_CALLED_OFF') return <FailureView error={failure} what="入场码" onRetry={onRetry} />;
  return (
    <StateView
      kind="empty"
      title={failure.code === 'NO_PLACE' ? '这场活动还没有你的座位' : '这场活动取消了'}
      advice={failure.code === 'NO_PLACE' ? '没报名、在候补，或者已经取消了。' : '入场码已经收起，不用来了。'}
      action={{ text: '看这场活动', onPress: () => open(paths.activity(activityId)) }}
    />
  );
}

interface TicketPaperProps {
  kept: KeptTicket;
  isOffline: boolean;
  isBright: boolean;
}

function TicketPaper({ kept, isOffline, isBright }: TicketPaperProps) {
  const { activityId, title, startsAt, doorsAt, place, at, name, seats, selfCheckIn, used } = kept.ticket;
  return (
    <>
      <View className="ticket">
        <View className="ticket-top">
          <View className="text-heading">{title}</View>
          <View className="ticket-fact figures">
            {showDate(startsAt)}（{showWeekday(startsAt)}）{showTime(startsAt)}
            {doorsAt < startsAt && `，${showTime(doorsAt)} 起签到`}
          </View>
          <View className="ticket-fact">{place}</View>
        </View>
        <View className="ticket-tear" />
        {used ? <UsedFace at={used.at} gate={used.gate} /> : <CodeFace kept={kept} isOffline={isOffline} />}
      </View>
      {selfCheckIn && !used && (
        <View className="ticket-here">
          <SelfCheckIn activityId={activityId} at={at} />
        </View>
      )}
      <View className="ticket-foot">
        <View>
          {name}
          <Dot />
          {seats > 1 ? `同行 ${seats - 1} 位` : '一个人来'}
        </View>
        {!used && <View>{isBright ? '截图无效，屏幕已为你调亮' : '截图无效，请当面出示'}</View>}
      </View>
    </>
  );
}

function PaperSkeleton() {
  return (
    <View className="ticket" aria-label="正在读取入场码" aria-role="status">
      <View className="ticket-top">
        <Bone width="86%" height="24px" />
        <Bone width="60%" />
      </View>
      <View className="ticket-tear" />
      <View className="ticket-code">
        <Bone width="240px" height="240px" />
      </View>
    </View>
  );
}
