import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { studyLevels } from '../../../domain/person/profile';
import { postKinds } from '../../../domain/season/post-life';
import { showMoment } from '../../../domain/time/shanghai';
import type { PostPage } from '../../../cloudfunctions/season/posts/read';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ChangeList } from '../../components/change-list';
import { FigureRow } from '../../components/figure-row';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { Tag } from '../../components/tag';
import { ShareTrigger, useShareCard } from '../../platform/share';
import { open, paths } from '../../routes';
import './index.scss';

/** 见习岗位: what a unit offers in a season, whom it takes, and the way to name it. Opens without sign-in. */
export default function SeasonPost() {
  const { id = '' } = useRouter().params;
  const query = useQuery(api.season.posts.read.queryOptions({ id }));
  const post = query.data;
  const card = { title: post ? `${post.unit}：${post.title}，招 ${post.places} 人` : '金种子见习岗位', path: paths.seasonPost(id) };
  useShareCard(card);
  return (
    <Screen programme="jinzhongzi">
      <View className="content section-first">
        <QueryView query={query} what="见习岗位">
          {(read) => <Body post={read} />}
        </QueryView>
      </View>
      {post && post.withdrawn === null && (
        <ActionBar note={applyingNote(post)}>
          <ShareTrigger className={`button button-quiet ${post.applying.closed === null ? '' : 'button-grow'}`} label="发给朋友" card={card}>
            <Icon name="share" size="inline" className="button-icon" />
            发给朋友
          </ShareTrigger>
          {post.applying.closed === null && (
            <Button width="grow" onPress={() => open(paths.seasonApply(post.season.id, id))}>
              加入志愿
            </Button>
          )}
        </ActionBar>
      )}
    </Screen>
  );
}

const applyingNote = ({ applying: { closed, opensAt, closesAt } }: PostPage): string => {
  if (closed === 'STAGE_NOT_OPEN') return `${showMoment(opensAt)} 开始报名`;
  return closed === 'STAGE_OVER' ? '这一期报名已经截止' : `${showMoment(closesAt)} 截止报名`;
};

function Body({ post }: { post: PostPage }) {
  const { unit, title, kind, places, duties, place, conditions, mentor, hours, allowance, insurance, season, first, misses, withdrawn, corrections, sample } = post;
  return (
    <>
      <View className="tags">
        <Tag tone="programme">{postKinds[kind]}</Tag>
        <Tag>{season.title}</Tag>
        {sample && <Tag tone="outline">示例数据</Tag>}
      </View>
      <View className="text-display post-title">{title}</View>
      <View className="text-secondary post-unit">{unit}</View>
      {withdrawn !== null && <Notice tone="warning">这个岗位撤下了：{withdrawn}</Notice>}
      <Card className="post-figures">
        <FigureRow figures={[{ value: places, name: '个名额' }, ...(first === null ? [] : [first > 0 ? { value: first, name: '人首选' } : { value: '–', name: '还没有人首选' }])]} />
      </Card>
      {misses.length > 0 && <Notice tone="warning">{misses.join('，')}，你的档案对不上，填了也不会配到。</Notice>}
      <Card className="post-said-all">
        <Said name="做什么" words={duties} />
        <Said name="在哪里" words={place} />
        <Said name="什么时间" words={hours} />
        <Said name="学历" words={conditions.levels.length === 0 ? '不限' : conditions.levels.map((level) => studyLevels[level]).join('、')} />
        <Said name="专业" words={conditions.majors.length === 0 ? '不限' : conditions.majors.join('、')} />
        <Said name="还要求" words={conditions.words} />
        <Said name="带教" words={mentor} />
        <Said name="补贴" words={allowance} />
        <Said name="保险" words={insurance} />
      </Card>
      {corrections.map(({ id, at, changes, reason }) => (
        <View key={id} className="section">
          <SectionHead title="更正过" note={showMoment(at)} />
          <Card>
            <View>{reason}</View>
            <ChangeList changes={changes} />
          </Card>
        </View>
      ))}
    </>
  );
}

function Said({ name, words }: { name: string; words?: string }) {
  if (!words) return null;
  return (
    <View className="post-said">
      <View className="text-note">{name}</View>
      <View>{words}</View>
    </View>
  );
}
