import { useMutation, useQueryClient } from '@tanstack/react-query';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { largestProof } from '../../../domain/person/proof-file';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { chooseProof } from '../../platform/choose-proof';
import { type ChosenFile } from '../../platform/chosen-file';
import { uploadFile } from '../../platform/upload-file';

/** Picks a file, uploads it to a place of its own, and hands it in. The function looks at what it really is. */
export function useSendProof() {
  const queries = useQueryClient();
  const path = useMutation(api.account.origins.proofPath.mutationOptions());
  const send = useMutation(api.account.origins.sendProof.mutationOptions());
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ file, note }: { file: ChosenFile; note: string }) => {
      // Nobody waits for an upload only to be refused.
      if (file.size > largestProof) throw new CallRefused('PROOF_TOO_LARGE');
      const { cloudPath } = await path.mutateAsync();
      const fileId = await uploadFile(cloudPath, file);
      return send.mutateAsync({ programme: 'seeds', fileId, note, agreedTo: privacyGuide.version });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: api.account.origins.pathKey() });
      toast('交上了，等组织者核对');
    },
  });
  const choose = async (note: string) => {
    const file = await chooseProof();
    if (file) mutate({ file, note });
  };
  return {
    choose: (note: string) => void choose(note),
    isSending: isPending,
    refusal: error === null ? undefined : CallRefused.from(error).sentence,
  };
}
