import { toast } from '../../../components/toast';
import { open, paths } from '../../../routes';
import { useLetter } from '../../letter/use-letter';

/** The letter that looks out of the parcel; before it is written the parcel is closed. */
export function useHomeLetter() {
  const { letterId, query } = useLetter(undefined);
  return { id: letterId, title: query.data?.title ?? '一封家信', letter: query.data?.letter ?? undefined };
}

/** Opens the letter, or says that none has been written yet. */
export function openLetter(id: string | undefined): void {
  if (id === undefined) toast('信还在路上，过几天再来');
  else open(paths.letter(id));
}
