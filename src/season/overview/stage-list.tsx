import { Text, View } from '@tarojs/components';
import { showDate, showMoment, showTimeRange, showWeekday } from '../../../domain/time/shanghai';
import type { MyStanding } from '../../../cloudfunctions/season/applications/mine';
import type { CurrentSeason } from '../../../cloudfunctions/season/current';
import { Card } from '../../components/card';
import { growth } from '../../components/growth';
import { Icon } from '../../components/icon';
import { ownLine, type OwnLine } from './own-line';

const stateWords = { done: '已完成', now: '进行中', later: '' } as const;

/** What a stage asks or gives, in one line. */
const meaning: Record<CurrentSeason['stages'][number]['name'], string> = {
  posts: '各单位报岗位，定下来会公布',
  application: '选岗位，按喜欢的先后填志愿',
  documents: '交推荐表和证明，不合适的可以补',
  interview: '视频面试，时间自己约',
  result: '按成绩和志愿顺序录取，先公示',
  placement: '报到、见带教老师、进小组',
};

/** The season as growth, from seed to ear. */
export function StageList({ season, standing }: { season: CurrentSeason; standing: MyStanding | null }) {
  return (
    <View className="stages">
      {season.stages.map(({ name, startsAt, endsAt, state }) => {
        const own = ownLine(name, standing);
        return (
        <View key={name} className={`stage stage-${state}`}>
          <View className="stage-node">
            <Icon name={growth[name].icon} />
          </View>
          <View className="grow">
            <View className="stage-head">
              <View className="stage-name text-title">
                {growth[name].word}
                {stateWords[state] && <Text className="stage-state">{stateWords[state]}</Text>}
              </View>
              <View className="text-note figures nowrap">
                {showDate(startsAt)} – {showDate(endsAt)}
              </View>
            </View>
            {name === 'interview' && season.interview?.booked ? (
              <Card className="stage-card">
                <View className="figures">
                  {showDate(season.interview.booked.startsAt)}（{showWeekday(season.interview.booked.startsAt)}）
                  <Text className="nowrap">
                    {showTimeRange(season.interview.booked.startsAt, season.interview.booked.endsAt)}
                  </Text>
                </View>
                <View className="text-note">{season.interview.title}</View>
              </Card>
            ) : own ? (
              <Own {...own} />
            ) : (
              <View className="text-note">
                {name === 'interview' && state !== 'done' && season.interview
                  ? `${showMoment(season.interview.bookingClosesAt)} 前约好时间`
                  : meaning[name]}
              </View>
            )}
          </View>
        </View>
        );
      })}
    </View>
  );
}

/** What the person did in a stage, with a tick where it is settled. */
function Own({ isDone, words, detail }: OwnLine) {
  return (
    <>
      <View className={isDone ? 'own-line own-line-done' : 'own-line'}>
        {isDone && <Icon name="check" className="own-tick" />}
        {words}
      </View>
      {detail && <View className="text-note">{detail}</View>}
    </>
  );
}
