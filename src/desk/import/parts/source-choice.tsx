import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { showDate } from '../../../../domain/time/shanghai';
import { api, CallRefused } from '../../../api';
import { Chip } from '../../../components/chip';
import { QueryView } from '../../../components/query-view';
import { SectionHead } from '../../../components/section-head';
import { RefusalNotice } from './refusal-notice';

/** Which earlier table this one goes on from: asked, since only the organiser knows. Nothing follows from it but a list of what is gone. */
export function SourceChoice({ importId, replaces, onReadAgain }: { importId: string; replaces: boolean; onReadAgain: () => void }) {
  const queries = useQueryClient();
  const sources = useQuery(api.jobs.imports.sources.queryOptions({ importId }));
  const { mutate, variables, isPending, error } = useMutation(
    api.jobs.imports.replaceSource.mutationOptions({
      onSuccess: async (report) => {
        if (report.state === 'ready') return queries.invalidateQueries(api.jobs.imports.pathFilter());
        queries.setQueryData(api.jobs.imports.latest.queryKey(), report);
        onReadAgain();
      },
    }),
  );
  if (sources.data?.sources.length === 0) return null;
  const choose = (series: string | null) => mutate({ importId, series });
  return (
    <View className="section">
      <SectionHead title="接着哪一份？" note="选了才列出表里没有了的岗位" />
      {error && <RefusalNotice refusal={CallRefused.from(error)} />}
      <QueryView query={sources} what="以前的导入" extent="part">
        {({ sources: offered, suggested, chosen }) => (
          <View className="source-chips" aria-role="radiogroup">
            <Chip text="新的一份" choice="one" on={isPending ? variables.series === null : !replaces} onPress={() => choose(null)} />
            {offered.map(({ series, fileName, importedAt, open, found }) => (
              <Chip
                key={series}
                choice="one"
                text={`${series === suggested ? '像是 ' : ''}${fileName}，${showDate(importedAt)}，${open} 个里有 ${found} 个`}
                on={isPending ? variables.series === series : replaces && chosen === series}
                onPress={() => choose(series)}
              />
            ))}
          </View>
        )}
      </QueryView>
    </View>
  );
}
