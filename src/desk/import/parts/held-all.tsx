import { View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { HeldChange } from '../../../../cloudfunctions/jobs/imports/held';
import { api, CallRefused, cloud } from '../../../api';
import { ask } from '../../../components/ask';
import { Button } from '../../../components/button';
import { RefusalNotice } from './refusal-notice';

type Take = 'sheet' | 'stored';

const questions = {
  sheet: { title: '都用表里的？', of: (count: number) => `上面看到的 ${count} 个，现在写着的会换成表里的话。写完还能撤销这次导入。`, yes: '都用' },
  stored: { title: '都留着现在的？', of: (count: number) => `上面看到的 ${count} 个不动，表里的话不再问起。`, yes: '都留' },
} as const;

/** One decision for all that are shown and looked at; those that change an employer's name are asked one by one. Stops at the first that was written again meanwhile. */
export function HeldAll({ importId, shown }: { importId: string; shown: readonly HeldChange[] }) {
  const queries = useQueryClient();
  const { mutate, isPending, variables, error } = useMutation({
    mutationFn: async (take: Take) => {
      for (const { id, revision } of shown) await cloud.jobs.imports.decideHeld.mutate({ importId, id, revision, take });
    },
    onSettled: () => queries.invalidateQueries(api.jobs.imports.pathFilter()),
  });
  if (shown.length < 2) return null;
  const decide = async (take: Take) => {
    const { title, of, yes } = questions[take];
    if (await ask({ title, consequence: of(shown.length), yes, no: '再看看' })) mutate(take);
  };
  const stateOf = (take: Take) => (isPending ? (variables === take ? 'busy' : 'off') : 'ready');
  return (
    <>
      {error && <RefusalNotice refusal={CallRefused.from(error)} />}
      <View className="held-choice">
        <Button look="quiet" size="small" state={stateOf('stored')} onPress={() => void decide('stored')}>
          这 {shown.length} 个都留着
        </Button>
        <Button look="quiet" size="small" state={stateOf('sheet')} onPress={() => void decide('sheet')}>
          这 {shown.length} 个都用表里的
        </Button>
      </View>
    </>
  );
}
