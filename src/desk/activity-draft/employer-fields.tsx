import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { mostEmployers } from '../../../domain/activity/draft/draft';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { NamePicker, type NameSearch } from '../../components/name-picker';
import { usePaused } from '../opening/use-paused';

interface EmployerFieldsProps {
  name?: string;
  employers: readonly string[];
  onChange: (employers: string[]) => void;
}

/** Who comes: looked up among the employers the program knows; one it does not know is taken as it is written. */
export function EmployerFields({ name: about = '到场单位', employers, onChange }: EmployerFieldsProps) {
  const [isPicking, setPicking] = useState(false);
  const add = (name: string) => onChange([...new Set([...employers, name])].slice(0, mostEmployers));
  return (
    <Field name={about} note={employers.length > 0 ? '点一下名字就拿掉。' : '没有可以不填。'}>
      {employers.length > 0 && (
        <View className="chips activity-draft-employers">
          {employers.map((name) => (
            <Chip key={name} text={name} on onPress={() => onChange(employers.filter((other) => other !== name))} />
          ))}
        </View>
      )}
      <Button look="outline" size="small" state={employers.length < mostEmployers ? 'ready' : 'off'} onPress={() => setPicking(true)}>
        加一家单位
      </Button>
      {isPicking && <NamePicker title={about} hint="单位名称" before="" useSearch={useEmployers} onPick={add} onClose={() => setPicking(false)} />}
    </Field>
  );
}

function useEmployers(text: string): NameSearch {
  const paused = usePaused(text);
  const { data, error, refetch } = useQuery({ ...api.jobs.employers.list.queryOptions({ text: paused }), placeholderData: keepPreviousData });
  const found = data?.employers.slice(0, 12).map(({ name, openings }) => ({ name, note: `${openings} 个岗位` }));
  return { found, error, retry: () => void refetch() };
}
