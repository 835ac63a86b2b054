import { useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { monthOf } from '../../../domain/activity/calendar';
import { shanghaiDate } from '../../../domain/time/shanghai';
import type { ActivityCard } from '../../../cloudfunctions/activities/card';
import { api } from '../../api';
import { ActivityRow } from '../../components/activity-row';
import { ChoiceSheet } from '../../components/choice-sheet';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { List, ListRow } from '../../components/list';
import { Screen } from '../../components/screen';
import { open, paths, useWantedKind } from '../../routes';
import { CalendarView } from './calendar-view';
import { KindChips } from './kind-chips';
import { ListView } from './list-view';
import { Standing } from './standing';
import { ViewBar, type ActivityView } from './view-bar';
import './index.scss';

/** 活动: what is coming, as a list or by the days of a month or week, by kind and district. */
export default function Activities() {
  const queries = useQueryClient();
  const [kind, setKind] = useWantedKind();
  const [view, setView] = useState<ActivityView>('list');
  const [district, setDistrict] = useState<{ region: string; name: string }>();
  const [day, setDay] = useState(() => shanghaiDate(Date.now()));
  const [choosing, setChoosing] = useState(false);
  const letters = useQuery(api.activities.list.queryOptions({ kind: 'letter' }));
  const letter = letters.data?.activities[0];
  const mine = useQuery(api.activities.mine.queryOptions());
  const refresh = () => queries.invalidateQueries(api.activities.pathFilter());
  useDidShow(() => void refresh());
  usePullToRefresh(refresh);

  const row = (activity: ActivityCard) => {
    const state = mine.data?.find(({ activityId }) => activityId === activity.id)?.state;
    return (
      <ActivityRow
        key={activity.id}
        activity={activity}
        standing={state && state !== 'cancelled' && state !== 'lapsed' && <Standing state={state} />}
        onPress={() => open(paths.activity(activity.id))}
      />
    );
  };
  const narrowing = { kind, district: district?.region };

  return (
    <Screen tab>
      <KindChips kind={kind} onChange={setKind} />
      <View className="content">
        <ViewBar view={view} onView={setView} district={district?.name} onDistrict={() => setChoosing(true)} />
        {view === 'list' && !kind && letter && (
          <List className="letter-entry">
            <ListRow icon="letter" text={letter.title} note="家长也能打开" onPress={() => open(paths.letter(letter.id))} />
          </List>
        )}
        {view === 'list' ? (
          <ListView
            {...narrowing}
            row={row}
            onAll={() => {
              setKind(undefined);
              setDistrict(undefined);
            }}
          />
        ) : (
          <CalendarView by={view} {...narrowing} chosen={day} onChoose={setDay} row={row} />
        )}
      </View>
      {choosing && <DistrictSheet month={monthOf(view === 'list' ? shanghaiDate(Date.now()) : day)} chosen={district?.region} onChoose={setDistrict} onClose={() => setChoosing(false)} />}
    </Screen>
  );
}

interface DistrictSheetProps {
  /** The one that is looked at, `YYYY-MM`. */
  month: string;
  chosen: string | undefined;
  onChoose: (district: { region: string; name: string } | undefined) => void;
  onClose: () => void;
}

/** The districts that have something in this month, or to come. */
function DistrictSheet({ month, chosen, onChoose, onClose }: DistrictSheetProps) {
  const days = useQuery(api.activities.days.queryOptions({ month }));
  const districts = days.data?.districts ?? [];
  return (
    <ChoiceSheet
      title="哪里的活动"
      note={days.data && districts.length === 0 ? '眼下还没有活动。' : '这个月和往后有活动的地方，再点一次看全部。'}
      choices={districts.map(({ region, name, count }) => ({ value: region, text: name, count }))}
      chosen={chosen}
      onChoose={(region) => onChoose(districts.find((each) => each.region === region))}
      onClose={onClose}
    />
  );
}
