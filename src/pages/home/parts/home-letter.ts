import { toast } from '../../../components/toast';
import { open, paths } from '../../../routes';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api';
import { useLetter } from '../../letter/use-letter';

/** The campaign that is on, or begins next; null when none is planned. */
export const useCampaign = () => useQuery(api.activities.campaigns.current.queryOptions());

/** The letter that looks out of the parcel: the campaign's own, or the one that was written last. */
export function useHomeLetter() {
  const campaign = useCampaign();
  const { letterId, query } = useLetter(campaign.data?.letterId ?? undefined);
  return { id: letterId, title: query.data?.title ?? '一封家信', letter: query.data?.letter ?? undefined };
}

/** Opens the letter, or says that none has been written yet. */
export function openLetter(id: string | undefined): void {
  if (id === undefined) toast('信还在路上，过几天再来');
  else open(paths.letter(id));
}
