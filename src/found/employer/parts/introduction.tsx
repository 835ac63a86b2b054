import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { View } from '@tarojs/components';
import { type Employer } from '../../../../cloudfunctions/jobs/employers/read';
import { api } from '../../../api';
import { Button } from '../../../components/button';
import { SectionHead } from '../../../components/section-head';
import { EditSheet } from './edit-sheet';

/** Longer ones are opened by hand. */
const SHORT = 120;

/** What the employer says of itself, or an organiser of it; organisers can change it. */
export function Introduction({ employer }: { employer: Employer }) {
  const { introduction } = employer;
  const [whole, setWhole] = useState(false);
  const [editing, setEditing] = useState(false);
  const mayEdit = useQuery(api.account.me.queryOptions()).data?.roles.includes('editor') ?? false;
  if (!introduction && !mayEdit) return null;
  const isLong = (introduction?.length ?? 0) > SHORT;
  return (
    <View className="section">
      <SectionHead title="单位介绍" more={mayEdit ? { text: '修改', onPress: () => setEditing(true) } : undefined} />
      {introduction && <View className="text-secondary employer-text">{isLong && !whole ? `${introduction.slice(0, SHORT)}…` : introduction}</View>}
      {isLong && (
        <Button look="plain" size="small" onPress={() => setWhole(!whole)}>
          {whole ? '收起' : '看全文'}
        </Button>
      )}
      {editing && <EditSheet employer={employer} onClose={() => setEditing(false)} />}
    </View>
  );
}
