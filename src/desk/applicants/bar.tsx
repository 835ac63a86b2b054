import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { ApplicantCard, ApplicantPage } from '../../../cloudfunctions/jobs/applicants/list';
import { api, CallRefused } from '../../api';
import { ActionBar, ActionBarIcon } from '../../components/action-bar';
import { Button } from '../../components/button';
import { toast } from '../../components/toast';
import { takeAwayWorkbook } from '../../platform/take-away-workbook';
import { AnswerSheet } from './answer-sheet';
import { FilterSheet } from './filter-sheet';
import { countOf, type Narrowing } from './narrowing';

/** As many as one answer takes. */
const AT_ONCE = 50;

interface BarProps {
  question: Narrowing & { jobId: string };
  facets: ApplicantPage['facets'];
  total: number;
  narrowing: Narrowing;
  onNarrow: (part: Narrowing) => void;
  shown: readonly ApplicantCard[];
  /** Those chosen so far; undefined while nobody is choosing. */
  chosen: ReadonlyMap<string, ApplicantCard> | undefined;
  onChoose: (chosen: ReadonlyMap<string, ApplicantCard> | undefined) => void;
}

/** What is done with them: narrowed, exported, chosen and answered. */
export function Bar({ question, facets, total, narrowing, onNarrow, shown, chosen, onChoose }: BarProps) {
  const [sheet, setSheet] = useState<'filter' | 'answer'>();
  const table = useMutation(
    api.jobs.applicants.table.mutationOptions({
      onSuccess: async ({ fileName, content, next }) => {
        await takeAwayWorkbook(fileName, content);
        if (next !== null) table.mutate({ ...question, file: next });
      },
      onError: (failure) => toast(CallRefused.from(failure).sentence),
    }),
  );
  const answerable = shown.filter(({ state }) => state === 'sent' || state === 'seen' || state === 'invited').slice(0, AT_ONCE);
  const close = () => setSheet(undefined);
  const conditions = countOf(narrowing);
  return (
    <>
      {chosen ? (
        <ActionBar note={`选了 ${chosen.size} 份，一次最多 ${AT_ONCE} 份`}>
          <Button look="outline" onPress={() => onChoose(undefined)}>
            不选了
          </Button>
          <Button look="quiet" onPress={() => onChoose(new Map(answerable.map((applicant) => [applicant.ref, applicant])))}>
            全选
          </Button>
          <Button width="grow" state={chosen.size > 0 && chosen.size <= AT_ONCE ? 'ready' : 'off'} onPress={() => setSheet('answer')}>
            答复
          </Button>
        </ActionBar>
      ) : (
        <ActionBar>
          <ActionBarIcon icon="search" text={conditions > 0 ? `筛选 ${conditions}` : '筛选'} label={conditions > 0 ? `筛选 ${conditions}，现在有 ${conditions} 个条件` : '筛选'} onPress={() => setSheet('filter')} />
          <ActionBarIcon icon="sheet" text={table.isPending ? '正在导' : '导出'} label="导出成表格" onPress={() => table.mutate(question)} />
          <Button width="grow" state={answerable.length > 0 ? 'ready' : 'off'} onPress={() => onChoose(new Map())}>
            选几份一起答复
          </Button>
        </ActionBar>
      )}
      {sheet === 'filter' && <FilterSheet facets={facets} narrowing={narrowing} total={total} onNarrow={onNarrow} onClose={close} />}
      {sheet === 'answer' && chosen && (
        <AnswerSheet
          applications={[...chosen.values()]}
          onClose={close}
          onAnswered={() => {
            close();
            onChoose(undefined);
          }}
        />
      )}
    </>
  );
}
