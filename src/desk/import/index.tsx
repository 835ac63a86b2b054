import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { type ImportProgress, type ImportReport } from '../../../cloudfunctions/jobs/imports/report';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { Outcome } from './parts/outcome';
import { Pick } from './parts/pick';
import { Preview } from './parts/preview';
import { Underway } from './parts/underway';
import { useWork, type Step, type Work } from './use-work';

/** 导入岗位表: pick, look, write. Whoever comes back finds the import where it was left, and goes on. */
export default function ImportPage() {
  const latest = useQuery(api.jobs.imports.latest.queryOptions());
  const [shown, setShown] = useState<Shown>('latest');
  const work = useWork();
  const another = () => setShown('another');
  const begun = (importId: string) => {
    setShown('latest');
    work.start('readNext', importId);
  };
  return (
    <Screen>
      {typeof shown === 'object' ? (
        <Written importId={shown.written} work={work} onAnother={another} />
      ) : (
        <QueryView query={latest} what="上次的导入">
          {(report) => (report === null || shown === 'another' ? <Pick onReady={begun} onWritten={(written) => setShown({ written })} /> : <Import report={work.progressOf(report)} work={work} onAnother={another} />)}
        </QueryView>
      )}
    </Screen>
  );
}

/** The last import, another to be picked, or the one that was written last. */
type Shown = 'latest' | 'another' | { written: string };

function Written({ importId, work, onAnother }: { importId: string } & Omit<ImportProps, 'report'>) {
  const written = useQuery(api.jobs.imports.read.queryOptions({ importId }));
  return (
    <QueryView query={written} what="上次写入的">
      {(report) => <Import report={work.progressOf(report)} work={work} onAnother={onAnother} />}
    </QueryView>
  );
}

interface ImportProps {
  report: ImportReport & ImportProgress;
  work: Work;
  onAnother: () => void;
}

/** What goes on by itself once begun: reading writes nothing, an undo that was asked for is carried out. */
const goesOn: Partial<Record<ImportProgress['state'], Step>> = { reading: 'readNext', comparing: 'readNext', closing: 'applyNext', undoing: 'undoNext' };

function Import({ report, work, onAnother }: ImportProps) {
  const step = work.doing ?? goesOn[report.state];
  if (step) return <Underway report={report} work={work} next={step} onAnother={onAnother} />;
  if (report.done) return <Outcome report={report} work={work} onAnother={onAnother} />;
  return <Preview report={report} work={work} onAnother={onAnother} />;
}
