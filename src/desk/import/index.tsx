import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { Applying } from './parts/applying';
import { Outcome } from './parts/outcome';
import { Pick } from './parts/pick';
import { Preview } from './parts/preview';
import { useApply } from './use-apply';

/** 导入岗位表: pick, look, write. Whoever comes back finds the import where it was left. */
export default function ImportPage() {
  const latest = useQuery(api.jobs.imports.latest.queryOptions());
  const [anew, setAnew] = useState(false);
  const apply = useApply();
  return (
    <Screen>
      <QueryView query={latest} what="上次的导入">
        {(report) => {
          if (report === null || anew) return <Pick onReady={() => setAnew(false)} />;
          const progress = apply.progressOf(report);
          if (apply.isRunning) return <Applying report={report} progress={progress} onStop={apply.stop} />;
          if (progress.done) return <Outcome report={report} counts={progress.counts} onAnother={() => setAnew(true)} />;
          return <Preview report={report} apply={apply} onAnother={() => setAnew(true)} />;
        }}
      </QueryView>
    </Screen>
  );
}
