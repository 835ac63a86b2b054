import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { EmployerCounts } from '../../../cloudfunctions/jobs/applicants/counts';
import { applicationStates, stateNames } from '../../../domain/job/application';
import { api } from '../../api';
import { Card } from '../../components/card';
import { FigureRow } from '../../components/figure-row';
import { usePullToRefresh } from '../../components/gestures/use-pull-to-refresh';
import { QueryView } from '../../components/query-view';
import { Screen } from '../../components/screen';
import { SectionHead } from '../../components/section-head';
import { StateView } from '../../components/state-view';

/** 投递情况: figures of the organiser's region. Who applied and what was said stays between them and the employer. */
export default function ApplicationCounts() {
  const query = useQuery(api.jobs.applicants.counts.queryOptions());
  usePullToRefresh(query.refetch);
  return (
    <Screen>
      <View className="content section-first">
        <QueryView query={query} what="投递情况">
          {(employers) => (employers.length === 0 ? <StateView kind="empty" title="还没有投递" advice="只数你负责的区域里的岗位。" /> : <Counts employers={employers} />)}
        </QueryView>
      </View>
    </Screen>
  );
}

function Counts({ employers }: { employers: readonly EmployerCounts[] }) {
  const sum = (state: (typeof stateNames)[number]) => employers.reduce((total, { counts }) => total + (counts[state] ?? 0), 0);
  const total = employers.reduce((count, each) => count + each.total, 0);
  return (
    <>
      <Card>
        <FigureRow
          figures={[
            { value: total, name: '投递' },
            { value: sum('sent'), name: '还没看', tone: sum('sent') > 0 ? 'warning' : 'plain' },
            { value: sum('invited'), name: '邀约' },
            { value: sum('hired'), name: '录用' },
          ]}
        />
      </Card>
      <View className="section">
        <SectionHead title="各单位" note={`${employers.length} 家，投得多的在前`} />
        {employers.map(({ employerId, employer, counts, total: own }) => (
          <Card key={employerId}>
            <View className="text-title three-lines">{employer}</View>
            <View className="text-secondary figures">
              共 {own} 份：
              {stateNames
                .filter((state) => counts[state])
                .map((state) => `${applicationStates[state]} ${counts[state]}`)
                .join('，')}
            </View>
          </Card>
        ))}
      </View>
      <View className="text-note section-first">只有数。谁投的、说了什么，只有本人和单位看得到。</View>
    </>
  );
}
