import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api';
import { chooseFile } from '../../platform/choose-file';
import type { ChosenFile } from '../../platform/chosen-file';
import { uploadFile } from '../../platform/upload-file';

/** Old and foreign formats may be picked too: the answer then says how to save the table anew. */
const extensions = ['xlsx', 'xls', 'et', 'csv'];

interface Uploaded {
  fileId: string;
  fileName: string;
}

/** Picks a table, uploads it and has it read. */
export function usePickSheet(read: (file: Uploaded) => Promise<{ sheetId: string }>, onReady: (sheetId: string) => void) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (file: ChosenFile) => {
      const { folder } = await queries.fetchQuery(api.jobs.imports.uploadFolder.queryOptions());
      // The same path would overwrite: every upload has its own.
      const fileId = await uploadFile(`${folder}${Date.now()}.${/[A-Za-z]{1,5}$/.exec(file.name)?.[0] ?? 'xlsx'}`, file);
      return read({ fileId, fileName: file.name });
    },
    onSuccess: ({ sheetId }) => onReady(sheetId),
  });
  const pick = async (): Promise<void> => {
    const file = await chooseFile(extensions);
    if (file) mutate(file);
  };
  return { pick: () => void pick(), isReading: isPending, error };
}
