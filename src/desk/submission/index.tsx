import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { OpenedSubmission } from '../../../cloudfunctions/jobs/submissions/open';
import { api, newId } from '../../api';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { carriedOver, findDraft, type Beginning, type Draft } from './drafts';
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

/** What is kept on this phone, or else a draft of what was read. */
function draftOf(drawer: string, id: string, beginning: Beginning, { opening, submission, cells }: OpenedSubmission): Draft {
  const revision = beginning.from === 'opening' ? opening?.revision : submission?.revision;
  const over = revision === undefined ? undefined : { revision, cells };
  const kept = findDraft(drawer, id, beginning);
  return kept ? carriedOver(kept, over) : { id: submission?.id ?? id, beginning, over, cells, at: 0 };
}

function Opened({ drawer, parameters }: { drawer: string; parameters: Parameters }) {
  const [{ id, beginning }] = useState(() => {
    const asked = beginningOf(parameters);
    const found = findDraft(drawer, parameters.draft, asked);
    return { id: found?.id ?? newId(), beginning: found?.beginning ?? asked };
  });
  const opened = useQuery(api.jobs.submissions.open.queryOptions(beginning));
  return (
    <QueryView query={opened} what="岗位">
      {(read) => <SubmissionForm key={`${read.submission?.revision} ${read.opening?.revision}`} drawer={drawer} opened={read} before={draftOf(drawer, id, beginning, read)} />}
    </QueryView>
  );
}
