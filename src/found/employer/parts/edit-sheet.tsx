import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Employer } from '../../../../cloudfunctions/jobs/employers/read';
import { api, CallRefused } from '../../../api';
import { Button } from '../../../components/button';
import { Field, TextArea } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { Sheet } from '../../../components/sheet';
import { SwitchRow } from '../../../components/switch';
import { toast } from '../../../components/toast';

const longest = 600;

/** An organiser's words about an employer, and whether it is put forward. An empty text brings the sheet's own words back. */
export function EditSheet({ employer, onClose }: { employer: Employer; onClose: () => void }) {
  const queries = useQueryClient();
  const [introduction, setIntroduction] = useState(employer.introduction?.slice(0, longest) ?? '');
  const [key, setKey] = useState(employer.key);
  const saving = useMutation(
    api.jobs.employers.edit.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.jobs.employers.pathKey() });
        toast('存好了');
        onClose();
      },
    }),
  );
  const save = () => saving.mutate({ id: employer.id, introduction: introduction.trim() || null, key });
  return (
    <Sheet
      title="修改单位介绍"
      onClose={onClose}
      foot={
        <Button width="grow" state={saving.isPending ? 'busy' : 'ready'} onPress={save}>
          存下，大家马上看到
        </Button>
      }
    >
      {saving.error !== null && <Notice tone="warning">{CallRefused.from(saving.error).sentence}</Notice>}
      <Field name="介绍" note="清空就显示岗位表里的原文">
        <TextArea name="单位介绍" value={introduction} onChange={setIntroduction} longest={longest} />
      </Field>
      <SwitchRow text="重点单位" note="单位列表里可以只看重点" on={key} onChange={setKey} />
    </Sheet>
  );
}
