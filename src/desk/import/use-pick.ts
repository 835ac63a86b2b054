import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { chooseFile } from '../../platform/choose-file';
import { type ChosenFile } from '../../platform/chosen-file';
import { uploadFile } from '../../platform/upload-file';

/** Old and foreign formats may be picked too: the answer then says how to save the table anew. */
const extensions = ['xlsx', 'xls', 'et', 'csv'];

/** Picks a table, uploads it and has it taken apart. `onReady` when it can be read. */
export function usePick(onReady: (importId: string) => void) {
  const queries = useQueryClient();
  const begin = useMutation(api.jobs.imports.begin.mutationOptions());
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (file: ChosenFile) => {
      const { folder } = await queries.fetchQuery(api.jobs.imports.uploadFolder.queryOptions());
      const fileId = await uploadFile(`${folder}${pathName(file.name)}`, file);
      return begin.mutateAsync({ fileId, fileName: file.name });
    },
    onSuccess: (report) => {
      queries.setQueryData(api.jobs.imports.latest.queryKey(), report);
      onReady(report.id);
    },
  });
  const pick = async () => {
    const file = await chooseFile(extensions);
    if (file) mutate(file);
  };
  return { pick: () => void pick(), isTakingApart: isPending, refusal: error === null ? undefined : CallRefused.from(error) };
}

/** The same path would overwrite: every upload has its own. */
const pathName = (name: string): string => `${Date.now()}.${/[A-Za-z]{1,5}$/.exec(name)?.[0] ?? 'xlsx'}`;
