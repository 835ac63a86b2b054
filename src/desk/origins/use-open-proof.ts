import { useMutation } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { showFile } from '../../platform/show-file';

/** Opens a proof by a link of five minutes; that it was opened is recorded. */
export function useOpenProof(id: string) {
  const { mutate, isPending } = useMutation(
    api.desk.origins.openProof.mutationOptions({
      onSuccess: ({ url, kind }) => showFile(url, kind),
      onError: (failure) => toast(CallRefused.from(failure).sentence),
    }),
  );
  return { openProof: () => mutate({ id }), isOpening: isPending };
}
