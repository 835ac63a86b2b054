import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { DoorActivity } from '../../../cloudfunctions/activities/door-activities';
import { api } from '../../api';
import { Dot } from '../../components/dot';
import { Pressable } from '../../components/pressable';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { toast } from '../../components/toast';
import { useKeepBright } from '../../platform/keep-bright';
import { scanCode } from '../../platform/scan-code';
import { goBack } from '../../routes';
import { Counts } from './counts';
import { GateChoice } from './gate-choice';
import { rememberedGate, rememberGate } from './on-phone';
import { ReadyView } from './ready-view';
import { TypeSheet } from './type-sheet';
import { useDoor } from './use-door';
import { VerdictView } from './verdict-view';
import { keptWords, READY_GROUND, wordsOf } from './verdict-words';
import './index.scss';

/** Other gates admit people too: the counts are read again. Milliseconds. */
const LOOK = 15_000;

/** 门口扫码: one activity's door, kept by one organiser at one gate. */
export default function DoorPage() {
  const { activityId = '' } = useRouter().params;
  const query = useQuery(api.activities.doorActivities.queryOptions(undefined, { refetchInterval: LOOK }));
  useDidShow(() => void query.refetch());
  useKeepBright();
  const activity = query.data?.find(({ id, calledOff }) => id === activityId && calledOff === null);
  if (activity) return <Door activity={activity} clockAhead={Date.parse(activity.now) - query.dataUpdatedAt} />;
  return (
    <Screen>
      <QueryView query={query} what="签到名单">
        {() => (
          <StateView
            kind="empty"
            title="这场活动现在不能签到"
            advice="可能已经结束或取消，或者不归你管。"
            action={{ text: '返回', onPress: goBack }}
          />
        )}
      </QueryView>
    </Screen>
  );
}

interface DoorProps {
  activity: DoorActivity;
  /** How far the server's clock is ahead of this phone's. Milliseconds. */
  clockAhead: number;
}

function Door({ activity, clockAhead }: DoorProps) {
  const { id, title, gates } = activity;
  const [gate, setGate] = useState(() => (gates.length === 1 ? gates[0] : gates.find((each) => each === rememberedGate(id))));
  const [typing, setTyping] = useState(false);
  const door = useDoor(id, gate ?? '', clockAhead);

  const choose = (chosen: string) => {
    rememberGate(id, chosen);
    setGate(chosen);
  };
  const scan = async () => {
    try {
      const code = await scanCode();
      if (code !== undefined) await door.judge(code, 'scanned');
    } catch (failure) {
      console.warn('camera', failure);
      toast('相机打不开，请输入备用码');
      setTyping(true);
    }
  };
  const { state, keptCount } = door;
  const words = state.kind === 'verdict' ? wordsOf(state.verdict, new Date()) : state.kind === 'kept' ? keptWords : undefined;
  const ground = words?.ground ?? READY_GROUND;

  return (
    <Screen ground={ground}>
      <View className="door-screen" style={`background:${ground}`}>
        <View className="door-place">
          {title}
          {gate && (
            <>
              <Dot />
              {gate}
              {gates.length > 1 && (
                <Pressable className="door-other-gate" label={`现在守${gate}，换一个门`} onPress={() => setGate(undefined)}>
                  换门
                </Pressable>
              )}
            </>
          )}
        </View>
        {!gate && <GateChoice gates={gates} onChoose={choose} />}
        {gate && words && (
          <VerdictView
            words={words}
            keptCount={keptCount}
            unsettled={state.kind === 'verdict' ? state.unsettled : undefined}
            onCrossOut={door.crossOut}
            onNext={() => void scan()}
            onJudgeKept={door.judgeKept}
            onType={() => setTyping(true)}
          />
        )}
        {gate && !words && (
          <ReadyView
            isJudging={state.kind === 'judging'}
            keptCount={keptCount}
            onScan={() => void scan()}
            onType={() => setTyping(true)}
            onJudgeKept={door.judgeKept}
          />
        )}
        <Counts activity={activity} keptCount={keptCount} />
      </View>
      {typing && (
        <TypeSheet
          onClose={() => setTyping(false)}
          onCode={(code) => {
            setTyping(false);
            void door.judge(code, 'typed');
          }}
        />
      )}
    </Screen>
  );
}
