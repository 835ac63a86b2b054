import { acts, type Act } from '../../../domain/audit/acts';
import { Choices } from '../../components/choices';
import { Sheet } from '../../components/sheet';

interface ActSheetProps {
  chosen: Act | undefined;
  onChoose: (act: Act | undefined) => void;
  onClose: () => void;
}

/** One kind of deed, or all of them. */
export function ActSheet({ chosen, onChoose, onClose }: ActSheetProps) {
  return (
    <Sheet title="看哪种操作" onClose={onClose}>
      <Choices name="哪种操作" choices={[{ value: undefined, text: '所有操作' }, ...(Object.keys(acts) as Act[]).map((act) => ({ value: act, text: acts[act] }))]} chosen={chosen} onChoose={onChoose} />
    </Sheet>
  );
}
