import { Notice } from '../../../components/notice';
import { type JobPage } from '../../../../cloudfunctions/jobs/search';

/** Says so when what is shown is not quite what was asked for. */
export function HowFound({ how, text }: { how: JobPage['how']; text: string }) {
  if (how === 'exact' || text.trim() === '') return null;
  return (
    <Notice tone="info">
      {how === 'corrected' ? `没有“${text.trim()}”，下面是相近写法的结果。` : `没有岗位把“${text.trim()}”都说到，下面是说到其中大半的。`}
    </Notice>
  );
}
