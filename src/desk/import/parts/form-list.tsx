import { useState } from 'react';
import { View } from '@tarojs/components';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type CellForm } from '../../../../domain/job/cell-forms';
import { api, CallRefused } from '../../../api';
import { Button } from '../../../components/button';
import { Field, TextInput } from '../../../components/field';
import { List } from '../../../components/list';
import { QueryView } from '../../../components/query-view';
import { SectionHead } from '../../../components/section-head';
import { Sheet } from '../../../components/sheet';
import { RefusalNotice } from './refusal-notice';
import './held-list.scss';

const SHOWN_FIRST = 4;

/** Ways of writing that nobody is sure about, equal ones together: one decision is enough, also for the next table. */
export function FormList({ importId, onReadAgain }: { importId: string; onReadAgain: () => void }) {
  const queries = useQueryClient();
  const query = useQuery(api.jobs.imports.forms.queryOptions({ importId }));
  const [asked, setAsked] = useState<CellForm>();
  const [decided, setDecided] = useState(0);
  const [all, setAll] = useState(false);
  const { mutate: readAgain, isPending } = useMutation(
    api.jobs.imports.readAgain.mutationOptions({
      onSuccess: (report) => {
        queries.setQueryData(api.jobs.imports.latest.queryKey(), report);
        onReadAgain();
      },
    }),
  );
  if (query.data?.forms.length === 0 && decided === 0) return null;
  return (
    <View className="section">
      <SectionHead title="拿不准的写法" note="定一次，一样的格子都照办，下次也记得" />
      <QueryView query={query} what="拿不准的写法" extent="part">
        {({ forms }) => (
          <List>
            {forms.slice(0, all ? undefined : SHOWN_FIRST).map((form) => (
              <Form key={form.key} form={form} onDecide={() => setAsked(form)} />
            ))}
          </List>
        )}
      </QueryView>
      {!all && (query.data?.forms.length ?? 0) > SHOWN_FIRST && (
        <Button look="plain" width="wide" onPress={() => setAll(true)}>
          看其余 {(query.data?.forms.length ?? 0) - SHOWN_FIRST} 种
        </Button>
      )}
      {all && query.data && query.data.more > 0 && <View className="text-note">这些定了、重读，再列出另外 {query.data.more} 种。</View>}
      {decided > 0 && (
        <View className="after-list">
          <Button look="outline" width="wide" state={isPending ? 'busy' : 'ready'} onPress={() => readAgain({ importId })}>
            定了 {decided} 种，照新的读法重读
          </Button>
        </View>
      )}
      {asked && (
        <DecideSheet
          importId={importId}
          form={asked}
          onClose={() => setAsked(undefined)}
          onDecided={() => {
            setDecided(decided + 1);
            setAsked(undefined);
            void queries.invalidateQueries(api.jobs.imports.forms.pathFilter());
          }}
        />
      )}
    </View>
  );
}

function Form({ form: { fieldName, raw, storedAs, count, sheet, row }, onDecide }: { form: CellForm; onDecide: () => void }) {
  return (
    <View className="problem-cell">
      <View className="problem-where">
        <View className="grow">
          {fieldName}，{count} 格，先见于{sheet}第 {row} 行
        </View>
        <Button look="plain" size="small" label={`${fieldName}“${raw}”，定下来`} onPress={onDecide}>
          定下来
        </Button>
      </View>
      <View className="problem-raw raw-text">{raw}</View>
      <View className="problem-read">{storedAs}</View>
    </View>
  );
}

interface DecideProps {
  importId: string;
  form: CellForm;
  onClose: () => void;
  onDecided: () => void;
}

function DecideSheet({ importId, form: { field, fieldName, raw, storedAs, reason, count }, onClose, onDecided }: DecideProps) {
  const [meaning, setMeaning] = useState('');
  const { mutate, isPending, error } = useMutation(api.jobs.imports.decideCell.mutationOptions({ onSuccess: onDecided }));
  const decide = (words: string) => mutate({ importId, field, raw, meaning: words });
  return (
    <Sheet
      title={`${fieldName}写“${raw.length > 12 ? `${raw.slice(0, 12)}…` : raw}”`}
      onClose={onClose}
      foot={
        <>
          <Button look="quiet" state={isPending ? 'busy' : 'ready'} onPress={() => decide('')}>
            现在的读法就对
          </Button>
          <Button width="grow" state={isPending ? 'busy' : meaning.trim() ? 'ready' : 'off'} onPress={() => decide(meaning.trim())}>
            {count} 格都照这个读
          </Button>
        </>
      }
    >
      <View className="problem-raw raw-text">{raw}</View>
      <View className="problem-read">{storedAs}</View>
      <View className="text-note">{reason}</View>
      <View className="section-first">
        <Field name="其实是说" note="写成平常的样子，程序照着读；原文照样保存、照样显示">
          <TextInput name="其实是说" value={meaning} longest={100} hint="例如：8000-12000元/月" onChange={setMeaning} />
        </Field>
      </View>
      {error && <RefusalNotice refusal={CallRefused.from(error)} />}
    </Sheet>
  );
}
