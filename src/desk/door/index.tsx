import { useEffect, useRef, useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { DoorActivity } from '../../../cloudfunctions/activities/door-activities';
import { api, CallRefused } from '../../api';
import { Pressable } from '../../components/pressable';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { toast } from '../../components/toast';
import { useKeepBright } from '../../platform/keep-bright';
import { prepareScan, scanCode } from '../../platform/scan-code';
import { goBack } from '../../routes';
import { Counts, RosterAge } from './counts';
import { GateChoice } from './gate-choice';
import { rememberedGate, rememberGate, rememberOnAndOn, scansOnAndOn } from './on-phone';
import { ReadyView } from './ready-view';
import { TypeSheet } from './type-sheet';
import { useDoor, type DoorState } from './use-door';
import { useRoster, type RosterHere } from './use-roster';
import { VerdictView } from './verdict-view';
import { keptWords, READY_GROUND, rosterLine, unlistedWords, wordsOf, type VerdictWords } from './verdict-words';
import { WalkInSheet } from './walk-in-sheet';
import './index.scss';

/** Other gates admit people too: the counts are read again. Milliseconds. */
const LOOK = 15_000;
/** An admitted person is read by before the camera opens again. Milliseconds. */
const READ_TIME = 1_100;

/** 门口扫码: one activity's door, kept by one organiser at one gate; once opened it works without network. */
export default function DoorPage() {
  const { activityId = '' } = useRouter().params;
  const query = useQuery(api.activities.doorActivities.queryOptions(undefined, { refetchInterval: LOOK }));
  const roster = useRoster(activityId);
  useDidShow(() => void query.refetch());
  useKeepBright();
  useEffect(prepareScan, []);
  const activity = query.data?.find(({ id, calledOff }) => id === activityId && calledOff === null);
  const isOffline = query.error !== null && CallRefused.from(query.error).code === 'OFFLINE';
  if (activity) {
    const clockAhead = Date.parse(activity.now) - query.dataUpdatedAt;
    return <Door id={activityId} title={activity.title} gates={activity.gates} activity={isOffline ? undefined : activity} clockAhead={clockAhead} roster={roster} />;
  }
  if (roster && !query.data) return <Door id={activityId} title={roster.title} gates={roster.gates} activity={undefined} clockAhead={roster.clockAhead} roster={roster} />;
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
  id: string;
  title: string;
  gates: readonly string[];
  /** How the door stands; `undefined` while nobody can be asked. */
  activity: DoorActivity | undefined;
  /** How far the server's clock is ahead of this phone's. Milliseconds. */
  clockAhead: number;
  roster: RosterHere | undefined;
}

function Door({ id, title, gates, activity, clockAhead, roster }: DoorProps) {
  const [gate, setGate] = useState(() => (gates.length === 1 ? gates[0] : gates.find((each) => each === rememberedGate(id))));
  const [sheet, setSheet] = useState<'type' | 'walk-in'>();
  const [isOnAndOn, setOnAndOn] = useState(scansOnAndOn);
  const door = useDoor(id, gate ?? '', clockAhead, roster);

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
      setSheet('type');
    }
  };
  const { state, keptCount } = door;
  useOnAndOn(isOnAndOn && gate !== undefined && sheet === undefined && state.kind === 'verdict' && state.how === 'scanned' && state.verdict.kind === 'admitted', scan);
  const words = wordsFor(state);
  const ground = words?.ground ?? READY_GROUND;

  return (
    <Screen ground={ground}>
      <View className="door-screen" style={`background:${ground}`}>
        <View className="door-place">
          <View className="door-title">{title}</View>
          {gate && (
            <>
              {gate}
              {gates.length > 1 && (
                <Pressable className="door-other-gate" label={`现在守${gate}，换门`} onPress={() => setGate(undefined)}>
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
            aside={state.kind === 'verdict' && state.byRoster ? rosterLine : undefined}
            keptCount={keptCount}
            unsettled={state.kind === 'verdict' ? state.unsettled : undefined}
            onCrossOut={door.crossOut}
            onNext={() => void scan()}
            onJudgeKept={door.judgeKept}
            onType={() => setSheet('type')}
          />
        )}
        {gate && !words && (
          <ReadyView
            isJudging={state.kind === 'judging'}
            keptCount={keptCount}
            onScan={() => void scan()}
            onType={() => setSheet('type')}
            onJudgeKept={door.judgeKept}
            isOnAndOn={isOnAndOn}
            onOnAndOn={(on) => {
              rememberOnAndOn(on);
              setOnAndOn(on);
            }}
            onWalkIn={() => setSheet('walk-in')}
          />
        )}
        {activity && <Counts activity={activity} keptCount={keptCount} />}
        {!activity && roster && <RosterAge takenAt={roster.takenAt} people={roster.people.size} keptCount={keptCount} />}
      </View>
      {sheet === 'type' && (
        <TypeSheet
          onClose={() => setSheet(undefined)}
          onCode={(code) => {
            setSheet(undefined);
            void door.judge(code, 'typed');
          }}
        />
      )}
      {sheet === 'walk-in' && <WalkInSheet activityId={id} gate={gate ?? ''} groups={activity?.groups ?? []} onClose={() => setSheet(undefined)} />}
    </Screen>
  );
}

const wordsFor = (state: DoorState): VerdictWords | undefined => {
  if (state.kind === 'verdict') return wordsOf(state.verdict, new Date());
  if (state.kind === 'noted') return state.isListed ? keptWords : unlistedWords;
  return undefined;
};

/** Opens the camera again a moment after somebody was let in. */
function useOnAndOn(isOn: boolean, scan: () => Promise<void>): void {
  const next = useRef(scan);
  next.current = scan;
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setTimeout(() => void next.current(), READ_TIME);
    return () => clearTimeout(timer);
  }, [isOn]);
}
