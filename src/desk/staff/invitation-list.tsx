import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InvitationCard } from '../../../cloudfunctions/desk/staff/invitations';
import { staffRoles } from '../../../domain/person/roles';
import { showMoment } from '../../../domain/time/shanghai';
import { api, CallRefused } from '../../api';
import { ask } from '../../components/ask';
import { Button } from '../../components/button';
import { Dot } from '../../components/dot';
import { List, ListRow } from '../../components/list';
import { SectionHead } from '../../components/section-head';
import { Tag, type Tone } from '../../components/tag';
import { toast } from '../../components/toast';

/** What became of an invitation; one that waits says until when. */
const ends: Record<Exclude<InvitationCard['state'], 'open'>, { word: string; tone: Tone }> = {
  accepted: { word: '已接受', tone: 'success' },
  expired: { word: '已过期', tone: 'neutral' },
  revoked: { word: '已撤回', tone: 'neutral' },
};

/** Invitations that wait, each of which can be taken back; the others on demand. */
export function InvitationList({ invitations }: { invitations: readonly InvitationCard[] }) {
  const [all, setAll] = useState(false);
  const waiting = invitations.filter(({ state }) => state === 'open');
  const shown = all ? invitations : waiting;
  if (invitations.length === 0) return null;
  return (
    <View className="section-first">
      <SectionHead title="邀请" note={waiting.length > 0 ? `${waiting.length} 份等对方接受` : '没有在等的'} />
      {shown.length > 0 && (
        <List>
          {shown.map((invitation) => (
            <InvitationRow key={invitation.id} invitation={invitation} />
          ))}
        </List>
      )}
      {!all && invitations.length > waiting.length && (
        <Button look="plain" width="wide" className="staff-past" onPress={() => setAll(true)}>
          看以前的 {invitations.length - waiting.length} 份
        </Button>
      )}
    </View>
  );
}

function InvitationRow({ invitation }: { invitation: InvitationCard }) {
  const queries = useQueryClient();
  const { mutate } = useMutation(
    api.desk.staff.revokeInvitation.mutationOptions({
      onSuccess: () => toast('已撤回，码不能再用'),
      onError: (error) => toast(CallRefused.from(error).sentence),
      onSettled: () => queries.invalidateQueries(api.desk.pathFilter()),
    }),
  );
  const { id, role, region, activity, employer, note, byName, until, state, acceptedBy } = invitation;
  const takeBack = async () => {
    const sure = await ask({ title: '撤回这份邀请？', consequence: `给“${note}”的码马上失效。`, yes: '撤回', no: '留着' });
    if (sure) mutate({ invitationId: id });
  };
  return (
    <ListRow
      text={
        <>
          {note}
          <Dot />
          {staffRoles[role]}
        </>
      }
      note={
        <>
          {activity ?? employer ?? region}
          <Dot />
          {acceptedBy ? `${acceptedBy} 接受` : state === 'open' ? `${showMoment(until)}前有效` : `${byName} 发的`}
        </>
      }
      value={state !== 'open' && <Tag tone={ends[state].tone}>{ends[state].word}</Tag>}
      onPress={state === 'open' ? () => void takeBack() : undefined}
    />
  );
}
