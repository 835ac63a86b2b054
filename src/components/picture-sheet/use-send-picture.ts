import { useMutation } from '@tanstack/react-query';
import { largestPicture } from '../../../domain/job/picture';
import { api, CallRefused, newId } from '../../api';
import { choosePicture } from '../../platform/choose-picture';
import { uploadFile } from '../../platform/upload-file';

interface SentPicture {
  employerId: string;
  pictureId: string;
  fileId: string;
  words: string;
}

/** Picks a picture, uploads it to a place of its own and hands it to `keep`. The function looks at what it really is. */
export function useSendPicture(employerId: string, keep: (picture: SentPicture) => Promise<unknown>, onKept: () => void) {
  const path = useMutation(api.jobs.pictures.path.mutationOptions());
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (words: string) => {
      const picture = await choosePicture();
      if (!picture) return false;
      // Nobody waits for an upload only to be refused.
      if (picture.size > largestPicture) throw new CallRefused('PICTURE_TOO_LARGE');
      const { cloudPath } = await path.mutateAsync();
      await keep({ employerId, pictureId: newId(), fileId: await uploadFile(cloudPath, picture), words });
      return true;
    },
    onSuccess: (isKept) => {
      if (isKept) onKept();
    },
  });
  return { send: mutate, isSending: isPending, refusal: error === null ? undefined : CallRefused.from(error).sentence };
}
