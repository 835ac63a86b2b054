import { useMutation, useQueryClient } from '@tanstack/react-query';
import { largestIntroductionFile } from '../../../domain/job/introduction';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { chooseFile } from '../../platform/choose-file';
import { type ChosenFile } from '../../platform/chosen-file';
import { showFile } from '../../platform/show-file';
import { uploadFile } from '../../platform/upload-file';

/** A name WeChat hands over may be longer than anybody reads. Characters. */
const LONGEST_NAME = 80;

/** Picks a PDF, uploads it to a place of its own and takes it into the introduction. The function looks at what it really is. */
export function useFile() {
  const queries = useQueryClient();
  const renew = () => queries.invalidateQueries({ queryKey: api.jobs.introduction.pathKey() });
  const path = useMutation(api.jobs.introduction.filePath.mutationOptions());
  const attach = useMutation(api.jobs.introduction.attach.mutationOptions());
  const send = useMutation({
    mutationFn: async (file: ChosenFile) => {
      // Nobody waits for an upload only to be refused.
      if (file.size > largestIntroductionFile) throw new CallRefused('INTRODUCTION_FILE_TOO_LARGE');
      const { cloudPath } = await path.mutateAsync();
      const fileId = await uploadFile(cloudPath, file);
      return attach.mutateAsync({ fileId, name: file.name.trim().slice(-LONGEST_NAME) || '简历.pdf' });
    },
    onSuccess: async () => {
      await renew();
      toast('附件放好了');
    },
  });
  const detach = useMutation(api.jobs.introduction.detach.mutationOptions({ onSuccess: renew }));
  const link = useMutation(api.jobs.introduction.openFile.mutationOptions({ onSuccess: ({ url }) => showFile(url, 'pdf') }));
  const error = send.error ?? detach.error ?? link.error;
  const choose = async () => {
    const file = await chooseFile(['pdf']);
    if (file) send.mutate(file);
  };
  return {
    choose: () => void choose(),
    look: () => link.mutate(),
    remove: () => detach.mutate(),
    state: send.isPending ? ('sending' as const) : detach.isPending ? ('removing' as const) : ('ready' as const),
    refusal: error === null ? undefined : CallRefused.from(error).sentence,
  };
}
