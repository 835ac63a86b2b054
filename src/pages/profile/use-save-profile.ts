import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, CallRefused } from '../../api';
import { toast } from '../../components/toast';
import { goBack } from '../../routes';
import { type Draft } from './draft';

/** Keeps the profile in the cloud and goes back to where it was asked for. */
export function useSaveProfile() {
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation(
    api.account.saveProfile.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.account.me.pathFilter());
        toast('存好了');
        goBack();
      },
    }),
  );
  return {
    save: ({ name, university, level, major }: Draft) => {
      if (level) mutate({ name: name.trim(), university: university.trim(), level, major: major.trim(), consent: true });
    },
    isSaving: isPending,
    refusal: error === null ? undefined : CallRefused.from(error).sentence,
  };
}
