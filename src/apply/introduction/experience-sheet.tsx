import { useState } from 'react';
import { View } from '@tarojs/components';
import { isInOrder, longest, type Experience } from '../../../domain/job/introduction';
import { inShanghai } from '../../../domain/time/shanghai';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { ClockField } from '../../components/clock-field';
import { Field, TextArea, TextInput } from '../../components/field';
import { Sheet } from '../../components/sheet';
import { sayMonth } from '../../job-words/months';

interface ExperienceSheetProps {
  before: Experience | undefined;
  onPut: (entry: Experience) => void;
  onRemove?: () => void;
  onClose: () => void;
}

/** One entry: where, as what, from when until when, and what was done. */
export function ExperienceSheet({ before, onPut, onRemove, onClose }: ExperienceSheetProps) {
  const thisMonth = inShanghai(Date.now()).format('YYYY-MM');
  const [entry, setEntry] = useState<Experience>(before ?? { where: '', as: '', from: thisMonth, until: null, did: '' });
  const [pressed, setPressed] = useState(false);
  const change = (part: Partial<Experience>) => setEntry((now) => ({ ...now, ...part }));
  const trimmed = { ...entry, where: entry.where.trim(), as: entry.as.trim(), did: entry.did.trim() };
  const missing = { where: trimmed.where === '' ? '请写在哪里' : undefined, as: trimmed.as === '' ? '请写做什么' : undefined, until: isInOrder(entry) ? undefined : '结束早于开始了' };
  const put = () => {
    setPressed(true);
    if (!missing.where && !missing.as && !missing.until) onPut(trimmed);
  };
  return (
    <Sheet
      title={before ? '改这段经历' : '添一段经历'}
      onClose={onClose}
      foot={
        <>
          {onRemove && (
            <Button look="danger" onPress={onRemove}>
              删掉
            </Button>
          )}
          <Button width="grow" onPress={put}>
            放进简介
          </Button>
        </>
      }
    >
      <Field name="在哪里" error={pressed ? missing.where : undefined}>
        <TextInput name="在哪里" value={entry.where} longest={longest.where} hint="单位、项目或社团" onChange={(where) => change({ where })} />
      </Field>
      <Field name="做什么" error={pressed ? missing.as : undefined}>
        <TextInput name="做什么" value={entry.as} longest={longest.as} hint="例如：实习会计" onChange={(as) => change({ as })} />
      </Field>
      <Field name="从哪个月">
        <ClockField name="从哪个月" mode="month" value={entry.from} shown={sayMonth(entry.from)} onChange={(from) => change({ from: from.slice(0, 7) })} />
      </Field>
      <Field name="到哪个月" error={missing.until}>
        <View className="chips introduction-until" aria-role="radiogroup" aria-label="到哪个月">
          <Chip text="还在做" choice="one" on={entry.until === null} onPress={() => change({ until: null })} />
          <Chip text="已经结束" choice="one" on={entry.until !== null} onPress={() => change({ until: entry.until ?? thisMonth })} />
        </View>
        {entry.until !== null && <ClockField name="到哪个月" mode="month" value={entry.until} shown={sayMonth(entry.until)} onChange={(until) => change({ until: until.slice(0, 7) })} />}
      </Field>
      <Field name="做了些什么">
        <TextArea name="做了些什么" value={entry.did} longest={longest.did} hint="两三句，可以不写" onChange={(did) => change({ did })} />
      </Field>
    </Sheet>
  );
}
