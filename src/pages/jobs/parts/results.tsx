import { useMutation } from '@tanstack/react-query';
import { View } from '@tarojs/components';
import { type JobPage } from '../../../../cloudfunctions/jobs/search';
import { api } from '../../../api';
import { Button } from '../../../components/button';
import { Tag } from '../../../components/tag';
import { Windowed } from '../../../components/windowed';
import { open, paths } from '../../../routes';
import { type Condition } from '../conditions';
import { paramsOf, type Criteria } from '../criteria';
import { rememberSearch } from '../recent-searches';
import { useNotForMe } from '../use-not-for-me';
import { ForMeSwitch } from './for-me-switch';
import { FoundPage } from './found-page';
import { HowFound } from './how-found';
import { NothingFound } from './nothing-found';
import { Subscribe } from './subscribe';

interface ResultsProps {
  pages: readonly JobPage[];
  criteria: Criteria;
  conditions: readonly Condition[];
  forMe: [on: boolean, change: (on: boolean) => void];
  onNarrow: (change: Partial<Criteria>) => void;
  onMore: () => void;
  hasMore: boolean;
  /** Other openings are on their way; these stay until then. */
  isReading: boolean;
}

/** How many there are, the openings, and a way on. Only the pages near the screen are drawn. */
export function Results({ pages, criteria, conditions, forMe: [forMe, switchForMe], onNarrow, onMore, hasMore, isReading }: ResultsProps) {
  const notForMe = useNotForMe();
  const noting = useMutation(api.jobs.noteSearch.mutationOptions());
  const [first] = pages;
  const show = (id: string) => {
    const text = criteria.text.trim();
    rememberSearch(text);
    // What leads somewhere counts among what is popular.
    if (text !== '') noting.mutate({ text });
    open(paths.job(id));
  };
  if (!first || first.total === 0) {
    return (
      <>
        <NothingFound criteria={criteria} conditions={conditions} onNarrow={onNarrow} />
        <Subscribe criteria={criteria} />
      </>
    );
  }
  return (
    <View className={isReading ? 'jobs-renewing' : undefined}>
      <View className="jobs-sum">
        <View className="grow" aria-role="status">
          共 {first.total} 个岗位{first.total > 0 && first.employers ? `，${first.employers} 家单位` : ''}
        </View>
        {first.jobs.some(({ sample }) => sample) && <Tag tone="outline">示例数据</Tag>}
        <ForMeSwitch on={forMe} knowsPerson={first.knowsPerson} onChange={switchForMe} />
      </View>
      <HowFound how={first.how} text={criteria.text} />
      <Subscribe criteria={criteria} />
      {pages.map((found, page) => (
        <Windowed key={`${paramsOf(criteria)} ${page}`} id={`found-${page}`} className="job-cards">
          <FoundPage page={found} criteria={criteria} onShow={show} notForMe={notForMe} />
        </Windowed>
      ))}
      {hasMore ? (
        <Button look="plain" width="wide" onPress={onMore}>
          再看一些
        </Button>
      ) : (
        <View className="text-note jobs-end">看完了</View>
      )}
    </View>
  );
}
