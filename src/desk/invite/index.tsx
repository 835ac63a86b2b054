import { useState } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { staffRoles } from '../../../domain/person/roles';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { CardSkeleton } from '../../components/skeleton';
import { useShareCard } from '../../platform/share';
import { paths } from '../../routes';
import { CodeView, type SentInvitation } from './code-view';
import { InviteForm } from './invite-form';
import './index.scss';

/** 邀请同事: which role, where; then the code, shown this once. */
export default function InvitePage() {
  const query = useQuery(api.desk.staff.givable.queryOptions());
  const [sent, setSent] = useState<SentInvitation>();
  useShareCard(shareCardOf(sent));
  return (
    <Screen>
      {sent ? (
        <CodeView sent={sent} card={shareCardOf(sent)} onAnother={() => setSent(undefined)} />
      ) : (
        <QueryView query={query} what="邀请" skeleton={<Skeleton />}>
          {(givable) => <InviteForm givable={givable} onSent={setSent} />}
        </QueryView>
      )}
    </Screen>
  );
}

function Skeleton() {
  return (
    <View className="content section-first">
      <CardSkeleton cards={2} />
    </View>
  );
}

const shareCardOf = (sent: SentInvitation | undefined) =>
  sent ? { title: `请你做${staffRoles[sent.role]}：${sent.where}`, path: paths.invited(sent.code) } : { title: '雁归工作邀请', path: paths.invited() };
