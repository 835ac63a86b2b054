import { Image, Text, View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { showInvitationCode } from '../../../domain/person/invitation-code';
import { staffRoles, type StaffRole } from '../../../domain/person/roles';
import { showMoment } from '../../../domain/time/shanghai';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Notice } from '../../components/notice';
import { QueryView } from '../../components/query-view';
import { Bone } from '../../components/skeleton';
import { ShareTrigger, type ShareCard } from '../../platform/share';

export interface SentInvitation {
  code: string;
  until: string;
  role: StaffRole;
  /** Region or activity, in words. */
  where: string;
  note: string;
}

interface CodeViewProps {
  sent: SentInvitation;
  card: ShareCard;
  onAnother: () => void;
}

/** The code, three ways: scanned from this screen, sent to a chat, typed by hand. It is not shown again. */
export function CodeView({ sent: { code, until, role, where, note }, card, onAnother }: CodeViewProps) {
  const picture = useQuery(api.desk.staff.invitationCode.queryOptions({ code }, { staleTime: Infinity }));
  return (
    <>
      <View className="content">
        <View className="card invite-card section-first">
          <View className="text-heading">请{note}做{staffRoles[role]}</View>
          <View className="text-secondary invite-where">{where}</View>
          <View className="text-secondary">{showMoment(until)}前有效</View>
          <View className="invite-code">
            <QueryView query={picture} what="邀请的图" extent="part" skeleton={<Bone width="212px" height="212px" />}>
              {({ address }) => (
                <View className="invite-paper">
                  <Image className="invite-picture" src={address} mode="scaleToFill" aria-label="邀请码的图，给对方扫" nativeProps={{ alt: '邀请码的图，给对方扫' }} />
                </View>
              )}
            </QueryView>
            <View className="text-secondary invite-by-hand">扫不了就打开“我的”，输入邀请码</View>
            <Text className="invite-number" userSelect>
              {showInvitationCode(code)}
            </Text>
          </View>
        </View>
        <View className="section-first">
          <Notice>这个码只显示这一次，只给对方本人。离开这一页就看不到了，没用上可以撤回再发。</Notice>
        </View>
      </View>
      <ActionBar>
        <Button look="outline" onPress={onAnother}>
          再邀请一位
        </Button>
        <ShareTrigger className="button button-grow" label="发给对方" card={card}>
          <Icon name="share" size="inline" className="button-icon" />
          发给对方
        </ShareTrigger>
      </ActionBar>
    </>
  );
}
