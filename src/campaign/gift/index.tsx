import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { fromShanghai, showDate } from '../../../domain/time/shanghai';
import type { GiftPackage } from '../../../cloudfunctions/activities/campaigns/gift';
import { api } from '../../api';
import { ActionBar, ActionBarIcon } from '../../components/action-bar';
import { Drawing } from '../../components/drawing';
import { Icon } from '../../components/icon';
import { NextActivities } from '../../components/next-activities';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { StateView } from '../../components/state-view';
import { ShareTrigger, useShareCard } from '../../platform/share';
import { open, openTab, paths } from '../../routes';
import { KeyEmployers } from './key-employers';
import { LetterOnTop } from './letter-on-top';
import { NewestOpenings } from './newest-openings';
import { PolicyCards } from './policy-cards';
import './index.scss';

/** 就业礼包: the letter, policy cards, openings, key employers and activities of a campaign on one page. Made to be passed on; opens without sign-in. */
export default function Gift() {
  const params = useRouter().params;
  // A scanned code carries the id as its scene, which WeChat's encoding leaves as it is.
  const id = params.id ?? params.scene;
  const query = useQuery(api.activities.campaigns.gift.queryOptions({ id }));
  const gift = query.data;
  const card = { title: gift ? `${gift.title}：给你的就业礼包` : '家乡给你的就业礼包', path: paths.gift(gift?.id ?? id) };
  useShareCard(card);
  if (gift === null) return <NotYet />;
  return (
    <Screen ground="programme">
      <View className="gift-top">
        <Drawing name="skein" className="gift-skein" />
        <View className="gift-title">{gift?.title ?? '就业礼包'}</View>
        <View className="gift-note">
          {gift && (
            <View className="date">
              {showDate(fromShanghai(gift.from))}–{showDate(fromShanghai(gift.to))}
            </View>
          )}
          <View>{gift?.words ?? '家长也能打开'}</View>
        </View>
      </View>
      <View className="content gift-content">
        <QueryView query={query} what="礼包" skeleton={<View className="gift-letter gift-blank" />}>
          {(read) => read && <Inside gift={read} />}
        </QueryView>
      </View>
      {gift && (
        <ActionBar>
          <ActionBarIcon icon="code" text="做海报" onPress={() => open(paths.giftPoster(gift.id))} />
          <ShareTrigger className="button button-grow" label="把礼包发给家人" card={card}>
            <Icon name="share" size="inline" className="button-icon" />
            把礼包发给家人
          </ShareTrigger>
        </ActionBar>
      )}
    </Screen>
  );
}

function Inside({ gift }: { gift: GiftPackage }) {
  return (
    <>
      {gift.letter && <LetterOnTop letter={gift.letter} />}
      {gift.isOver && (
        <View className="gift-over">
          <Notice tone="info">这一期已经结束，信和政策还在，岗位和活动是现在的。</Notice>
        </View>
      )}
      {gift.policies.length > 0 && <PolicyCards policies={gift.policies} region={gift.district} />}
      <NewestOpenings district={gift.district} />
      {gift.employers.length > 0 && <KeyEmployers employers={gift.employers} />}
      <NextActivities title="五个一活动" more="看日历" most={5} district={gift.district} />
      <View className="text-note gift-foot">政策以主管部门公布为准，请看年份和来源。</View>
    </>
  );
}

function NotYet() {
  return (
    <Screen>
      <StateView
        kind="empty"
        title="礼包还在路上"
        advice="这一期备好了会放在这里，先看看政策和岗位。"
        action={{ text: '看政策', onPress: () => open(paths.policies()) }}
        second={{ text: '看岗位', onPress: () => openTab(paths.jobs) }}
      />
    </Screen>
  );
}
