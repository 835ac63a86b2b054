import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ApplicationForm } from '../../../../cloudfunctions/season/applications/form';
import type { PostChoice } from '../../../../cloudfunctions/season/applications/choices';
import { movedPreference, wantedKinds, type WantedKind } from '../../../../domain/season/application';
import { postKinds } from '../../../../domain/season/post-life';
import { Button } from '../../../components/button';
import { Chip } from '../../../components/chip';
import { Dot } from '../../../components/dot';
import { Icon } from '../../../components/icon';
import { List } from '../../../components/list';
import { Pressable } from '../../../components/pressable';
import { QueryView } from '../../../components/query-view';
import { SectionHead } from '../../../components/section-head';
import { SwitchRow } from '../../../components/switch';
import { DragHandle } from '../../../platform/drag-handle';
import type { Dragged } from '../../../platform/dragged';
import { type ChosenPosts } from '../use-chosen-posts';
import { type Choosing } from '../use-choices';
import { useLift } from '../use-lift';
import { PostSheet } from './post-sheet';

const kinds = Object.keys(wantedKinds) as WantedKind[];

/** 志愿: short, long or either, the posts in their order, and whether another one would do. */
export function Preferences({ form, choosing, chosenPosts: { query, pick } }: { form: ApplicationForm; choosing: Choosing; chosenPosts: ChosenPosts }) {
  const { kind, reassignable } = choosing.chosen;
  return (
    <View className="section">
      <SectionHead title="志愿" note={`最多 ${form.rules.preferences} 个，按想去的先后`} />
      <View className="chips apply-kinds" aria-role="radiogroup" aria-label="想去短期还是长期">
        {kinds.map((each) => (
          <Chip key={each} text={wantedKinds[each]} choice="one" on={kind === each} onPress={() => choosing.change({ kind: each })} />
        ))}
      </View>
      <QueryView query={query} what="见习岗位" extent="part">
        {(posts) => <Ordered form={form} posts={posts} choosing={choosing} onPick={pick} />}
      </QueryView>
      {form.rules.reassignment && (
        <List className="apply-after">
          <SwitchRow text="服从调剂" note="志愿都没轮上时，别的岗位也愿意去" on={reassignable} onChange={(on) => choosing.change({ reassignable: on })} />
        </List>
      )}
    </View>
  );
}

interface OrderedProps {
  form: ApplicationForm;
  /** Those that are named, by their ids. */
  posts: ReadonlyMap<string, PostChoice>;
  choosing: Choosing;
  onPick: (post: PostChoice) => void;
}

function Ordered({ form: { season, rules: { preferences: most } }, posts, choosing: { chosen, change }, onPick }: OrderedProps) {
  const [isChoosing, setChoosing] = useState(false);
  const { preferences, kind } = chosen;
  const set = (next: string[]) => change({ preferences: next });
  const move = (at: number, to: number) => set(movedPreference(preferences, at, to));
  const { liftedAt, handleOf, offsetOf } = useLift('.preference', move);
  return (
    <>
      {preferences.length > 0 && (
        <List className={liftedAt === undefined ? '' : 'preferences-moving'}>
          {preferences.map((id, at) => (
            <Preference
              key={id}
              at={at}
              last={preferences.length - 1}
              handle={handleOf(at)}
              offset={offsetOf(at)}
              isLifted={liftedAt === at}
              post={posts.get(id)}
              otherKind={kind !== 'either' && posts.get(id) !== undefined && posts.get(id)?.kind !== kind}
              onMove={(to) => move(at, to)}
              onRemove={() => set(preferences.filter((each) => each !== id))}
            />
          ))}
        </List>
      )}
      {preferences.length < most && (
        <Button className="apply-after" look="outline" width="wide" onPress={() => setChoosing(true)}>
          {preferences.length === 0 ? '选第一志愿' : `再选一个，还能选 ${most - preferences.length} 个`}
        </Button>
      )}
      {isChoosing && (
        <PostSheet
          title={`选第 ${preferences.length + 1} 志愿`}
          seasonId={season.id}
          kind={kind}
          except={preferences}
          onPick={(post) => {
            onPick(post);
            set([...preferences, post.id]);
            setChoosing(false);
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  );
}

interface PreferenceProps {
  at: number;
  last: number;
  post: PostChoice | undefined;
  otherKind: boolean;
  handle: Dragged;
  /** How far it stands from its place while one is moved, in pixels. */
  offset: number;
  isLifted: boolean;
  onMove: (to: number) => void;
  onRemove: () => void;
}

/** One preference with its place in the order; its handle moves it, and arrows for those who do not drag. */
function Preference({ at, last, post, otherKind, handle, offset, isLifted, onMove, onRemove }: PreferenceProps) {
  const title = post?.title ?? '已撤下的岗位';
  const faults = [...(post ? post.misses.map((miss) => `你不符合：${miss}`) : ['请换一个']), ...(otherKind ? ['和上面选的短期、长期对不上'] : [])];
  return (
    <View className={isLifted ? 'preference preference-lifted' : 'preference'} style={offset === 0 ? '' : `transform:translateY(${offset}px)`}>
      {last > 0 && <DragHandle {...handle} />}
      <View className="preference-place figures">{at + 1}</View>
      <View className="grow">
        <View className="preference-head">
          <View className="grow text-title">{title}</View>
          <Pressable className="icon-button" label={`去掉：${title}`} onPress={onRemove}>
            <Icon name="close" />
          </Pressable>
        </View>
        <View className="preference-foot">
          <View className="preference-words">
            {post && (
              <View className="text-note">
                {post.unit}
                <Dot />
                {postKinds[post.kind]}
                <Dot />
                <Text className="nowrap">招 {post.places} 人</Text>
              </View>
            )}
            {faults.length > 0 && <View className="text-note text-warning">{faults.join('；')}</View>}
          </View>
          {at > 0 && (
            <Pressable className="icon-button" label={`上移：${title}`} onPress={() => onMove(at - 1)}>
              <Icon name="chevron-down" className="preference-up" />
            </Pressable>
          )}
          {at < last && (
            <Pressable className="icon-button" label={`下移：${title}`} onPress={() => onMove(at + 1)}>
              <Icon name="chevron-down" />
            </Pressable>
          )}
        </View>
      </View>
    </View>
  );
}
