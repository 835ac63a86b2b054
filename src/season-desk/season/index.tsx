import { useState } from 'react';
import { useDidShow, useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { stageTitles } from '../../../domain/season/plan-complaints';
import { showMoment } from '../../../domain/time/shanghai';
import type { SeasonFigures } from '../../../cloudfunctions/season/seasons/figures';
import type { StageCard } from '../../../cloudfunctions/season/seasons/stage-card';
import { api } from '../../api';
import { Bars } from '../../components/bars';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { growth } from '../../components/growth';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { Tag } from '../../components/tag';
import { open, paths } from '../../routes';
import { Applicants } from './applicants';
import { EndSheet } from './end-sheet';
import { StageSheet } from './stage-sheet';
import './index.scss';

/** 一期的情况: how many came, how far it is, what waits for an organiser, and the stages' hours. */
export default function DeskSeason() {
  const { id = '' } = useRouter().params;
  const query = useQuery(api.season.seasons.figures.queryOptions({ id }));
  useDidShow(() => void query.refetch());
  usePullToRefresh(query.refetch);
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <QueryView query={query} what="这一期">
          {(figures) => <Season id={id} figures={figures} />}
        </QueryView>
      </View>
    </Screen>
  );
}

function Season({ id, figures }: { id: string; figures: SeasonFigures }) {
  const [moved, setMoved] = useState<StageCard>();
  const [isEnding, setEnding] = useState(false);
  const { title, state, stage, stages, posts, applicants, checksOpen, candidates, booked, heard, placed, accepted, revision } = figures;
  const { short, long } = posts.published;
  return (
    <>
      <View className="text-display desk-season-title">{title}</View>
      <View className="tags desk-season-tags">
        <Tag tone={state === 'open' ? 'programme' : 'neutral'}>{state === 'open' ? (stage ? `正在${stageTitles[stage]}` : '两段之间') : '已结束'}</Tag>
      </View>
      <Applicants id={id} figures={figures} />
      <List className="desk-season-checks">
        <ListRow icon="pen" text="审报名" note="看材料，通过、退回或不通过" value={checksOpen > 0 && `${checksOpen} 份待审`} onPress={() => open(paths.deskSeasonApplications(id))} />
        <ListRow icon="video" text="排面试、看成绩" note="几轮、谁来面、谁约了，各组的分" onPress={() => open(paths.deskRounds(id))} />
      </List>
      <View className="section">
        <SectionHead title="岗位" note={`${short.posts + long.posts} 个岗位，招 ${short.places + long.places} 人`} />
        <Card>
          <Bars
            bars={[
              { name: '短期', value: short.places, shown: `${short.posts} 个岗位，${short.places} 人` },
              { name: '长期', value: long.places, shown: `${long.posts} 个岗位，${long.places} 人` },
            ]}
          />
        </Card>
        <List className="desk-season-list">
          <ListRow icon="sheet" text="审岗位、发布" note={posts.corrections > 0 ? `${posts.corrections} 个单位申请更正` : undefined} value={posts.waiting > 0 && `${posts.waiting} 个待审`} onPress={() => open(paths.deskPosts(id))} />
          <ListRow icon="upload" text="导入岗位表" onPress={() => open(paths.deskPostSheet(id))} />
        </List>
      </View>
      <View className="section">
        <SectionHead title="走到哪一步" />
        <Card>
          <Bars
            bars={[
              { name: '报名', value: applicants, shown: `${applicants} 人` },
              { name: '材料待看', value: checksOpen, shown: `${checksOpen} 份` },
              { name: '进面试', value: candidates, shown: `${candidates} 人` },
              { name: '约好面试', value: booked, shown: `${booked} 人` },
              { name: '面试评完', value: heard, shown: `${heard} 人` },
              { name: '配上岗', value: placed, shown: `${placed} 人` },
              { name: '接受', value: accepted, shown: `${accepted} 人` },
            ]}
          />
        </Card>
        <List className="desk-season-list">
          <ListRow icon="stage-ear" text="配岗" note="试算、比较、公布" onPress={() => open(paths.deskAllocation(id))} />
          <ListRow icon="check" text="录用" note="疑问、更正、换岗、递补" onPress={() => open(paths.deskPlacements(id))} />
        </List>
      </View>
      <View className="section">
        <SectionHead title="各阶段" note={state === 'open' ? '点一段改时间，会告诉相关的人' : undefined} />
        <List>
          {stages.map((each) => (
            <ListRow
              key={each.name}
              icon={growth[each.name].icon}
              text={stageTitles[each.name]}
              note={`${showMoment(each.startsAt)} 到 ${showMoment(each.endsAt)}`}
              value={{ done: '已过', now: '进行中', later: '' }[each.state]}
              {...(state === 'open' && { onPress: () => setMoved(each) })}
            />
          ))}
          <ListRow icon="policy" text="规则" note="谁能报、要什么材料、怎么评分配岗" onPress={() => open(paths.deskPlan({ id }))} />
        </List>
      </View>
      {state === 'open' && (
        <Button className="section" look="plain" width="wide" onPress={() => setEnding(true)}>
          结束这一期
        </Button>
      )}
      {moved && <StageSheet id={id} revision={revision} stage={moved} stages={stages} method={figures.method} onClose={() => setMoved(undefined)} />}
      {isEnding && <EndSheet id={id} revision={revision} onClose={() => setEnding(false)} />}
    </>
  );
}
