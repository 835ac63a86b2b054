import { useMutation, useQueryClient } from '@tanstack/react-query';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { largestProof } from '../../../domain/person/proof-file';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { chooseProof } from '../../platform/choose-proof';
import { type ChosenFile } from '../../platform/chosen-file';
import { showFile } from '../../platform/show-file';
import { uploadFile } from '../../platform/upload-file';
import { type Choosing } from './use-choices';

/** Takes, replaces, shows and removes the documents of an application. The function looks at what a file really is. */
export function useDocuments(seasonId: string, choosing: Choosing) {
  const queries = useQueryClient();
  const path = useMutation(api.season.applications.documentPath.mutationOptions());
  const attach = useMutation(api.season.applications.attach.mutationOptions());
  const detach = useMutation(api.season.applications.detach.mutationOptions());
  const settled = { onSettled: () => queries.invalidateQueries(api.season.applications.form.queryFilter({ seasonId })) };
  const send = useMutation({
    mutationFn: async ({ documentId, file }: { documentId: string; file: ChosenFile }) => {
      // Nobody waits for an upload only to be refused.
      if (file.size > largestProof) throw new CallRefused('PROOF_TOO_LARGE');
      const { cloudPath } = await path.mutateAsync();
      const fileId = await uploadFile(cloudPath, file);
      await choosing.then(() => attach.mutateAsync({ seasonId, documentId, fileId, agreedTo: privacyGuide.version }));
    },
    ...settled,
  });
  const remove = useMutation({ mutationFn: (documentId: string) => choosing.then(() => detach.mutateAsync({ seasonId, documentId })), ...settled });
  const show = useMutation(
    api.season.applications.openOwnDocument.mutationOptions({
      onSuccess: ({ url, kind }) => showFile(url, kind),
      onError: (failure) => toast(CallRefused.from(failure).sentence),
    }),
  );
  const choose = async (documentId: string): Promise<void> => {
    const file = await chooseProof();
    if (file) send.mutate({ documentId, file });
  };
  return {
    choose: (documentId: string) => void choose(documentId),
    remove: (documentId: string) => remove.mutate(documentId),
    show: (documentId: string) => show.mutate({ seasonId, documentId }),
    /** The one that is on its way. */
    sending: send.isPending ? send.variables.documentId : undefined,
    failure: send.error ?? remove.error,
    /** The one that could not be sent. */
    failed: send.error ? send.variables?.documentId : undefined,
  };
}
