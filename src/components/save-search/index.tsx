import { useState } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { JobQuery } from '../../../domain/job/query';
import { api, newId } from '../../api';
import { Button } from '../button';
import { Field, TextInput } from '../field';
import { RefusalNotice } from '../refusal-notice';
import { Sheet } from '../sheet';
import { toast } from '../toast';

const LONGEST_NAME = 30;

/** Keeps a search as it stands, to hear of what is new. `name` is proposed: what was searched, in a few words. */
export function SaveSearch({ criteria, name }: { criteria: JobQuery; name: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="plain" size="small" icon="keep" onPress={() => setOpen(true)}>
        订阅这个搜索
      </Button>
      {isOpen && <NameSheet criteria={criteria} proposed={name} onClose={() => setOpen(false)} />}
    </>
  );
}

function NameSheet({ criteria, proposed, onClose }: { criteria: JobQuery; proposed: string; onClose: () => void }) {
  const queries = useQueryClient();
  const [id] = useState(newId);
  const [name, setName] = useState(proposed.slice(0, LONGEST_NAME));
  const { mutate, isPending, error } = useMutation(
    api.jobs.savedSearches.save.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.jobs.savedSearches.pathKey() });
        toast('订好了，有新的告诉你');
        onClose();
      },
    }),
  );
  const isReady = name.trim() !== '';
  const { kinds, places, employerKinds, industries, chains, majors, welfare, ...rest } = criteria;
  const listed = Object.fromEntries(Object.entries({ kinds, places, employerKinds, industries, chains, majors, welfare }).flatMap(([key, values]) => (values?.length ? [[key, [...values]]] : [])));
  return (
    <Sheet
      title="订阅这个搜索"
      onClose={onClose}
      foot={
        <Button width="grow" state={isPending ? 'busy' : isReady ? 'ready' : 'off'} onPress={() => mutate({ id, name: name.trim(), criteria: { ...rest, ...listed } })}>
          {isPending ? '正在存' : '订阅'}
        </Button>
      }
    >
      <Field name="叫什么" note="有合适的新岗位，一天最多告诉你一次。在“我的－我的订阅”里随时能停。">
        <TextInput name="叫什么" value={name} longest={LONGEST_NAME} hint="例如：青岛的数据岗" onChange={setName} />
      </Field>
      <RefusalNotice error={error} />
    </Sheet>
  );
}
