import { useMutation, useQueryClient } from '@tanstack/react-query';
import { privacyGuide } from '../../../domain/person/privacy-guide';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { goBack } from '../../routes';
import { profileOf, type Draft, type PhoneDraft } from './draft';

interface Saved {
  onSaved: () => void;
  /** WeChat's code was used up: another is needed. */
  onCodeSpent: () => void;
}

/** Keeps the profile in the cloud and goes back to where it was asked for. */
export function useSaveProfile({ onSaved, onCodeSpent }: Saved) {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.account.saveProfile.mutationOptions({
      onSuccess: async () => {
        onSaved();
        await queries.invalidateQueries({ queryKey: api.account.pathKey() });
        toast('存好了');
        goBack();
      },
      onError: (failure) => {
        if (CallRefused.from(failure).code !== 'PHONE_CODE_SPENT') return;
        onCodeSpent();
        // An answer that was lost may have kept the number already.
        void queries.invalidateQueries(api.account.me.pathFilter());
      },
    }),
  );
  return {
    save: (draft: Draft, phone: PhoneDraft | undefined) => {
      const profile = profileOf(draft);
      if (profile) mutate({ ...profile, phone, agreedTo: privacyGuide.version });
    },
    isSaving: isPending,
    refusal: error === null ? undefined : CallRefused.from(error).sentence,
  };
}
