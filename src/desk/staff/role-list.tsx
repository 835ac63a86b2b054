import { useState } from 'react';
import { View } from '@tarojs/components';
import type { Colleague, HeldRole } from '../../../cloudfunctions/desk/staff/list';
import { staffRoles, type StaffRole } from '../../../domain/person/roles';
import { showDate } from '../../../domain/time/shanghai';
import { Dot } from '../../components/dot';
import { List, ListRow } from '../../components/list';
import { SectionHead } from '../../components/section-head';
import { StateView } from '../../components/state-view';
import { RevokeSheet } from './revoke-sheet';

export interface Holder {
  colleague: Colleague;
  held: HeldRole;
}

/** Widest powers first. */
const order: readonly StaffRole[] = ['administrator', 'editor', 'steward', 'interviewer', 'mentor', 'employerContact'];

/** Colleagues by role. A press opens what can be taken from them. */
export function RoleList({ colleagues }: { colleagues: readonly Colleague[] }) {
  const [chosen, choose] = useState<Holder>();
  const holders = colleagues.flatMap((colleague) => colleague.held.map((held): Holder => ({ colleague, held })));
  if (holders.length === 0) return <StateView kind="empty" title="还没有同事" advice="邀请第一位：给对方看一个码，扫了就能接受。" />;
  return (
    <>
      {order.map((role) => {
        const inRole = holders.filter(({ held }) => held.role === role);
        if (inRole.length === 0) return null;
        return (
          <View key={role} className="section">
            <SectionHead title={staffRoles[role]} note={`${inRole.length} 人`} />
            <List>
              {inRole.map((holder) => (
                <HolderRow key={holder.colleague.personId + holder.held.grantId} holder={holder} onPress={() => choose(holder)} />
              ))}
            </List>
          </View>
        );
      })}
      {chosen && <RevokeSheet holder={chosen} onClose={() => choose(undefined)} />}
    </>
  );
}

function HolderRow({ holder: { colleague, held }, onPress }: { holder: Holder; onPress: () => void }) {
  return (
    <ListRow
      text={colleague.isMe ? `${colleague.name}（你）` : colleague.name}
      note={
        <>
          {held.activity ?? held.employer ?? held.region}
          <Dot />
          {showDate(held.since)}起
        </>
      }
      onPress={onPress}
    />
  );
}
