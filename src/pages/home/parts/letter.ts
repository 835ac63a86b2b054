import { useQuery } from '@tanstack/react-query';
import { api } from '../../../api';
import { toast } from '../../../components/toast';
import { open, paths } from '../../../routes';

/** The letter of this campaign: an activity of its own kind, the latest first. */
export function useLetter() {
  const { data } = useQuery(api.activities.list.queryOptions({ kind: 'letter' }));
  const card = data?.activities[0];
  const { data: detail } = useQuery(api.activities.read.queryOptions({ id: card?.id ?? '' }, { enabled: card !== undefined }));
  return { card, letter: detail?.letter ?? undefined };
}

/** Opens the letter, or says that none has been written yet. */
export function useOpenLetter(): () => void {
  const { card } = useLetter();
  return () => (card ? open(paths.letter(card.id)) : toast('信还在路上，过几天再来'));
}
