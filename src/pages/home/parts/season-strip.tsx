import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api';
import { Drawing } from '../../../components/drawing';
import { growth } from '../../../components/growth';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { open, paths } from '../../../routes';
import { sayStanding } from '../../../../domain/season/placement/standing';
import { type CurrentSeason } from '../../../../cloudfunctions/season/current';
import { showMoment } from '../../../../domain/time/shanghai';
import './season-strip.scss';

/** 金种子 on the home page; nothing at all before the first season. */
export function SeasonStrip() {
  const { data: season } = useQuery(api.season.current.queryOptions());
  if (!season) return null;
  return (
    <View className="section programme-jinzhongzi">
      <Pressable
        className="season-strip"
        role="link"
        onPress={() => open(paths.season)}
      >
        <Drawing name="ear" className="season-ear" />
        <View className="season-title">{season.title}</View>
        <View className="season-standing">{standing(season, new Date())}</View>
        <View className="season-steps">
          {season.stages.map((stage) => (
            <View key={stage.name} className={stage.state === 'now' ? 'season-step season-step-now' : 'season-step'}>
              <View className="season-mark">
                <Icon name={growth[stage.name].icon} className="season-icon" />
              </View>
              {growth[stage.name].word}
            </View>
          ))}
        </View>
      </Pressable>
    </View>
  );
}

function standing({ stages, places, result, hasEnded }: CurrentSeason, at: Date): string {
  const hours = stages.find(({ name }) => name === 'placement');
  if (result && hours) return `我的结果：${sayStanding(result, { ...hours, hasEnded }, at).headline}`;
  const now = stages.find(({ state }) => state === 'now');
  if (now) return `${growth[now.name].word}进行中，${showMoment(now.endsAt)}截止`;
  const next = stages.find(({ state }) => state === 'later');
  return next ? `${growth[next.name].word}从${showMoment(next.startsAt)}开始` : `这一期已经结束，${places} 人上岗`;
}
