import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sayGrowth } from '../../../domain/season/compared';
import type { SeasonFigures } from '../../../cloudfunctions/season/seasons/figures';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Field, TextInput } from '../../components/field';
import { FigureRow } from '../../components/figure-row';
import { RefusalNotice } from '../../components/refusal-notice';
import { Sheet } from '../../components/sheet';

/** How many applied, beside last year's, from how many universities, for how many places. */
export function Applicants({ id, figures: { applicants, lastYear, universities, posts } }: { id: string; figures: SeasonFigures }) {
  const [isNoting, setNoting] = useState(false);
  const { short, long } = posts.published;
  return (
    <Card className="desk-season-main">
      <View className="figures">
        <Text className="desk-season-count">{applicants}</Text> 人报名
      </View>
      {lastYear !== null && <View className="text-programme figures">{applicants > 0 ? sayGrowth(applicants, lastYear) : `去年 ${lastYear} 人`}</View>}
      <View className="desk-season-figures">
        <FigureRow figures={[{ value: universities, name: '所高校' }, { value: short.posts + long.posts, name: '个岗位' }, { value: short.places + long.places, name: '个名额' }]} />
      </View>
      <Button className="desk-season-years" look="plain" size="small" onPress={() => setNoting(true)}>
        {lastYear === null ? '记下去年报名人数' : '改去年报名人数'}
      </Button>
      {isNoting && <LastYearSheet id={id} before={lastYear} onClose={() => setNoting(false)} />}
    </Card>
  );
}

function LastYearSheet({ id, before, onClose }: { id: string; before: number | null; onClose: () => void }) {
  const queries = useQueryClient();
  const [typed, setTyped] = useState(before === null ? '' : String(before));
  const applicants = /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : 0;
  const note = useMutation(
    api.season.seasons.noteLastYear.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries(api.season.seasons.pathFilter());
        onClose();
      },
    }),
  );
  return (
    <Sheet
      title="去年报名人数"
      onClose={onClose}
      foot={
        <Button width="grow" state={note.isPending ? 'busy' : applicants > 0 ? 'ready' : 'off'} onPress={() => note.mutate({ id, applicants })}>
          记下
        </Button>
      }
    >
      <Field name="去年有多少人报名" note="照公布的数写，只用来比多比少。">
        <TextInput name="去年有多少人报名" type="number" value={typed} longest={6} onChange={setTyped} />
      </Field>
      <RefusalNotice error={note.error} />
    </Sheet>
  );
}
