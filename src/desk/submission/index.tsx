import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { OpenedSubmission } from '../../../cloudfunctions/jobs/submissions/open';
import { api, newId } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { findDraft, type Beginning, type Draft } from './drafts';
import { SubmissionForm } from './submission-form';
import './index.scss';

interface Parameters {
  id?: string;
  jobId?: string;
  copyOf?: string;
  draft?: string;
}

function beginningOf({ id, jobId, copyOf }: Parameters): Beginning {
  if (id) return { from: 'submission', id };
  if (jobId) return { from: 'opening', jobId };
  return copyOf ? { from: 'copy', jobId: copyOf } : { from: 'nothing' };
}

/** 写岗位: a contact writes an opening, changes one of their own, or submits again what came back. */
export default function DeskSubmission() {
  const parameters = useRouter<Partial<Record<keyof Parameters, string>>>().params;
  const me = useQuery(api.account.me.queryOptions());
  return (
    <Screen>
      <QueryView query={me} what="草稿">
        {({ drawer }) => <Opened drawer={drawer} parameters={parameters} />}
      </QueryView>
    </Screen>
  );
}

/** Somebody of the same employer may have submitted it again since: then what is older than that is not put over it. */
const newest = (kept: Draft | undefined, { submission }: OpenedSubmission): Draft | undefined =>
  kept && submission && Date.parse(submission.updatedAt) > kept.at ? undefined : kept;

function Opened({ drawer, parameters }: { drawer: string; parameters: Parameters }) {
  // As it was when the page opened: what is typed since stands in the form.
  const [{ kept, beginning, fresh }] = useState(() => {
    const asked = beginningOf(parameters);
    const found = findDraft(drawer, parameters.draft, asked);
    return { kept: found, beginning: found?.beginning ?? asked, fresh: newId() };
  });
  const opened = useQuery(api.jobs.submissions.open.queryOptions(beginning));
  return (
    <QueryView query={opened} what="岗位">
      {(read) => (
        <SubmissionForm
          key={`${read.submission?.revision} ${read.opening?.revision}`}
          drawer={drawer}
          opened={read}
          before={newest(kept, read) ?? { id: read.submission?.id ?? fresh, beginning, cells: read.cells, at: 0 }}
        />
      )}
    </QueryView>
  );
}
