import { View } from '@tarojs/components';
import { useQuery, keepPreviousData } from '@tanstack/react-query';
import type { OpenedSubmission } from '../../../cloudfunctions/jobs/submissions/open';
import { submittedFields } from '../../../domain/job/submission';
import { api } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { SectionHead } from '../../components/section-head';
import { open, paths } from '../../routes';
import { CellFields } from '../opening/cell-fields';
import { usePaused } from '../opening/use-paused';
import { useDraft, type Draft } from './drafts';
import { hints } from './hints';
import { OwnState } from './own-state';
import { Standing } from './standing';
import { useSubmit } from './use-submit';

interface SubmissionFormProps {
  drawer: string;
  opened: OpenedSubmission;
  before: Draft;
}

/** The cells of an opening with how they are read, what has become of it, and submitting it. */
export function SubmissionForm({ drawer, opened, before }: SubmissionFormProps) {
  const { submission, opening, waiting, employers } = opened;
  const { draft, change, forget } = useDraft(drawer, before);
  const { cells } = draft;
  const paused = usePaused(cells);
  const tried = useQuery({ ...api.jobs.submissions.tryCells.queryOptions({ cells: paused }), placeholderData: keepPreviousData });
  const { submit, takeBack, isBusy, refusal } = useSubmit(draft, opened, forget);
  const isSettled = submission?.state === 'published' || submission?.state === 'publishing' || submission?.state === 'takenBack';
  const mayWrite = !isSettled && waiting === null;
  const isChanged = JSON.stringify(cells) !== JSON.stringify(opened.cells);
  const hasTitle = (cells.title ?? '').trim() !== '';
  const isReady = hasTitle && (isChanged || submission?.state === 'returned');
  return (
    <>
      <View className="content section-first">
        <Standing opened={opened} title={cells.title ?? ''} />
        {opening && <OwnState opening={opening} />}
        {waiting !== null && (
          <View className="section-first">
            <Notice tone="info">这个岗位已经有一份修改在等审核，接着在那一份上改。</Notice>
            <Button look="plain" size="small" onPress={() => open(paths.deskSubmission(waiting))}>
              看那一份
            </Button>
          </View>
        )}
        {draft.isCarried && mayWrite && (
          <View className="section-first" aria-role="alert">
            <Notice tone="info">你写的时候这里有了变化，已经换成最新的。你改过的格子都在，看一眼再交。</Notice>
          </View>
        )}
        {refusal && (
          <View className="section-first" aria-role="alert">
            <Notice tone="danger">{refusal}</Notice>
          </View>
        )}
        {employers.length > 1 && (
          <Field name="哪一家的岗位">
            <View className="submission-states" aria-role="radiogroup">
              {employers.map(({ id, name }) => (
                <Chip key={id} text={name} choice="one" on={(draft.employerId ?? employers[0]?.id) === id} onPress={() => change({ employerId: id })} />
              ))}
            </View>
          </Field>
        )}
        {mayWrite && (
          <View className="section">
            <SectionHead title="岗位怎么写" note="照平常的样子写，下面是程序怎么读" />
            <CellFields fields={submittedFields} cells={cells} hints={hints} job={tried.data?.job ?? null} problems={tried.data?.problems ?? []} onChange={(field, text) => change({ cells: { ...cells, [field]: text } })} />
          </View>
        )}
      </View>
      {mayWrite && (
        <ActionBar note={!hasTitle ? '至少写上岗位名称' : isChanged ? '写到哪里都会留在这台手机上' : undefined}>
          {submission && (
            <Button look="outline" state={isBusy ? 'busy' : 'ready'} onPress={takeBack}>
              收回不交了
            </Button>
          )}
          <Button width="grow" state={isBusy ? 'busy' : isReady ? 'ready' : 'off'} onPress={submit}>
            {isBusy ? '正在交' : opening ? '提交修改，审核后生效' : '提交，审核后发布'}
          </Button>
        </ActionBar>
      )}
      {opening && !mayWrite && (
        <ActionBar>
          <Button width="grow" look="outline" onPress={() => open(paths.job(opening.id))}>
            看学生看到的样子
          </Button>
        </ActionBar>
      )}
    </>
  );
}
