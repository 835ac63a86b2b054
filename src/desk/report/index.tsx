import { useState } from 'react';
import { View } from '@tarojs/components';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { Report, ReportRow } from '../../../cloudfunctions/activities/report/read';
import type { DaySpan } from '../../../domain/activity/report';
import { fromShanghai, inShanghai } from '../../../domain/time/shanghai';
import { api, CallRefused, queryClient } from '../../api';
import { ActionBar } from '../../components/action-bar';
import { Bars } from '../../components/bars';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { ClockField } from '../../components/clock-field';
import { Field } from '../../components/field';
import { FigureRow } from '../../components/figure-row';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { StateView } from '../../components/state-view';
import { toast } from '../../components/toast';
import { takeAwayWorkbook } from '../../platform/take-away-workbook';
import './index.scss';

/** 活动报告: what the activities of a span of days came to, district by district; figures alone. */
export default function DeskReport() {
  const [days, setDays] = useState<DaySpan>();
  const question = days ? { days } : {};
  const query = useQuery({ ...api.activities.report.read.queryOptions(question), placeholderData: keepPreviousData });
  const table = useMutation({
    mutationFn: () => queryClient.fetchQuery(api.activities.report.table.queryOptions(question)),
    onSuccess: ({ fileName, content }) => takeAwayWorkbook(fileName, content),
    onError: (error) => toast(CallRefused.from(error).sentence),
  });
  usePullToRefresh(query.refetch);
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="报告">
          {(report) => (
            <>
              <View className="report-days">
                <Day name="从哪天" day={report.from} onChange={(from) => setDays({ from, to: report.to < from ? from : report.to })} />
                <Day name="到哪天" day={report.to} onChange={(to) => setDays({ from: report.from > to ? to : report.from, to })} />
              </View>
              {report.total.activities === 0 ? <StateView kind="empty" title="这些天没有活动" advice="换几天看看。取消了的活动不算。" /> : <Figures report={report} />}
            </>
          )}
        </QueryView>
      </View>
      {query.data && query.data.total.activities > 0 && (
        <ActionBar note="只有数，没有名字">
          <Button width="grow" look="outline" state={table.isPending ? 'busy' : 'ready'} onPress={() => table.mutate()}>
            {table.isPending ? '正在整理' : '导出成表格'}
          </Button>
        </ActionBar>
      )}
    </Screen>
  );
}

function Day({ name, day, onChange }: { name: string; day: string; onChange: (day: string) => void }) {
  return (
    <Field name={name}>
      <ClockField name={name} mode="date" value={day} shown={inShanghai(fromShanghai(day)).format('YYYY年M月D日')} onChange={onChange} />
    </Field>
  );
}

function Figures({ report: { total, districts } }: { report: Report }) {
  return (
    <>
      <Card className="report-total">
        <FigureRow
          figures={[
            { value: total.activities, name: '场活动' },
            { value: total.signUps, name: '人报名' },
            { value: total.attended, name: '人到场' },
          ]}
        />
        <View className="text-secondary figures report-words">{wordsOf(total)}</View>
      </Card>
      <View className="section">
        <SectionHead title="各区市到场" />
        <Card>
          <Bars bars={districts.map(({ name, attended }) => ({ name, value: attended, shown: `${attended} 人` }))} />
        </Card>
      </View>
      <View className="section">
        <SectionHead title="各区市" note={`${districts.length} 个`} />
        {districts.map((district) => (
          <Card key={district.name}>
            <View className="text-title">{district.name}</View>
            <View className="text-secondary figures">
              {district.activities} 场，{district.signUps} 人报名，{district.attended} 人到场
            </View>
            <View className="text-note figures">{wordsOf(district)}</View>
          </Card>
        ))}
      </View>
    </>
  );
}

const wordsOf = ({ shareUsed, neverSeated, stars }: ReportRow): string =>
  [
    shareUsed === null ? '还没有结束的活动' : `100 个座位来了 ${shareUsed} 个`,
    ...(neverSeated > 0 ? [`${neverSeated} 人候补到最后没有座`] : []),
    stars === null ? '评价还太少' : `平均 ${stars.toFixed(1)} 星`,
  ].join('，');
