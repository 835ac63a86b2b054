import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Givable } from '../../../cloudfunctions/desk/staff/givable';
import { roleDuties } from '../../../domain/person/role-duties';
import { staffRoles, type StaffRole } from '../../../domain/person/roles';
import { api, CallRefused } from '../../api';
import { newId } from '../../api/new-id';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field, TextInput } from '../../components/field';
import { List, ListRow } from '../../components/list';
import { RefusalNotice } from '../../components/refusal-notice';
import { ActivitySheet, type ChosenActivity } from './activity-sheet';
import { EmployerSheet, type ChosenEmployer } from './employer-sheet';
import type { SentInvitation } from './code-view';
import { nameOfPath, RegionSheet, type RegionPath } from './region-sheet';

const LONGEST_NOTE = 40;

/** Role, place, for whom. A steward is asked to a whole region or to one activity, a contact to one employer; an editor asks to activities alone. */
export function InviteForm({ givable, onSent }: { givable: Givable; onSent: (sent: SentInvitation) => void }) {
  const queries = useQueryClient();
  const [role, setRole] = useState<StaffRole>(givable.roles.includes('editor') ? 'editor' : 'steward');
  const [path, setPath] = useState<RegionPath>(givable.regions.slice(0, 1));
  const [activity, setActivity] = useState<ChosenActivity>();
  const [employer, setEmployer] = useState<ChosenEmployer>();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState<'region' | 'activity' | 'employer'>();
  const [attempt, setAttempt] = useState(newId);
  const mayRegion = givable.regions.length > 0;
  const place = role === 'steward' && activity ? { activityId: activity.id } : { region: path.at(-1)?.code ?? '' };
  const isContact = role === 'employerContact';
  const isReady = note.trim() !== '' && (mayRegion || 'activityId' in place) && (!isContact || employer !== undefined);
  const where = 'activityId' in place ? (activity?.title ?? '') : isContact ? (employer?.name ?? '') : nameOfPath(path);
  const send = () => mutate({ attempt, role, place, note: note.trim(), ...(isContact && employer && (employer.id ? { employerId: employer.id } : { unitName: employer.name })) });
  const { mutate, isPending, error } = useMutation(
    api.desk.staff.invite.mutationOptions({
      onSuccess: async ({ code, until }) => {
        onSent({ code, until, role, note: note.trim(), where });
        await queries.invalidateQueries(api.desk.staff.pathFilter());
      },
      // Another attempt is another invitation; the same one sent again is not.
      onSettled: (_sent, failure) => (failure && CallRefused.from(failure).code === 'OFFLINE' ? undefined : setAttempt(newId())),
    }),
  );
  return (
    <>
      <View className="content section-first">
        <Field name="请对方做什么">
          <View className="chips" aria-role="radiogroup">
            {givable.roles.map((each) => (
              <Chip key={each} text={staffRoles[each]} on={each === role} choice="one" onPress={() => setRole(each)} />
            ))}
          </View>
          <View className="text-note invite-duty">{roleDuties[role]}</View>
        </Field>
        <Field name={isContact ? '哪个单位' : '在哪里'}>
          <List>
            {isContact && (
              <ListRow
                icon="tour"
                text="用人单位"
                note={employer?.name}
                value={employer ? '换一个' : '请选'}
                label={employer ? `用人单位：${employer.name}` : '选用人单位'}
                onPress={() => setAsked('employer')}
              />
            )}
            {mayRegion && !(role === 'steward' && activity) && (
              <ListRow icon="place" text="区域" value={nameOfPath(path)} label={`区域：${nameOfPath(path)}`} onPress={() => setAsked('region')} />
            )}
            {role === 'steward' && (
              <ListRow
                icon="ticket"
                text={mayRegion ? '只管一场活动' : '活动'}
                note={activity?.title}
                value={activity ? '换一场' : mayRegion ? '不限' : '请选'}
                label={activity ? `活动：${activity.title}` : '选一场活动'}
                onPress={() => setAsked('activity')}
              />
            )}
          </List>
        </Field>
        <Field name="给谁" note="写给自己看，以后认得出这份邀请">
          <TextInput name="给谁" value={note} longest={LONGEST_NOTE} hint="例如：示例单位的示例同事" onChange={setNote} />
        </Field>
        <RefusalNotice error={error} />
      </View>
      <ActionBar note="邀请码 7 天内有效，只能用一次">
        <Button width="grow" state={isPending ? 'busy' : isReady ? 'ready' : 'off'} onPress={send}>
          {isPending ? '正在生成' : '生成邀请码'}
        </Button>
      </ActionBar>
      {asked === 'region' && (
        <RegionSheet roots={givable.regions} path={path} onClose={() => setAsked(undefined)} onChoose={(chosen) => { setPath(chosen); setAsked(undefined); }} />
      )}
      {asked === 'employer' && <EmployerSheet onClose={() => setAsked(undefined)} onChoose={(chosen) => { setEmployer(chosen); setAsked(undefined); }} />}
      {asked === 'activity' && (
        <ActivitySheet optional={mayRegion} onClose={() => setAsked(undefined)} onChoose={(chosen) => { setActivity(chosen); setAsked(undefined); }} />
      )}
    </>
  );
}
