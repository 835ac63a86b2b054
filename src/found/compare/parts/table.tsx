import { Text, View } from '@tarojs/components';
import { type JobDetail } from '../../../../cloudfunctions/jobs/read';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { Tag } from '../../../components/tag';
import { open, paths } from '../../../routes';
import { comparedRows } from '../rows';

/** Openings in columns, a fact in each band; bands in which all say the same are quieter. */
export function Table({ jobs, onRemove }: { jobs: readonly JobDetail[]; onRemove: (id: string) => void }) {
  return (
    <View className={`compare compare-${jobs.length}`}>
      <View className="compare-band compare-heads">
        {jobs.map((job, place) => (
          <View key={job.id} className="compare-head">
            <Pressable className="compare-remove" label={`不比${job.title}了`} onPress={() => onRemove(job.id)}>
              <Icon name="close" size="small" />
            </Pressable>
            <Pressable role="link" onPress={() => open(paths.job(job.id))}>
              <View className="compare-title">
                <Text className="compare-number">{place + 1}. </Text>
                {job.title}
              </View>
              <View className="text-note">{job.employer}</View>
            </Pressable>
            {job.sample && <Tag tone="outline">示例数据</Tag>}
          </View>
        ))}
      </View>
      {comparedRows(jobs).map(({ name, values, same }) => (
        <View key={name} className={same ? 'compare-row compare-same' : 'compare-row'}>
          <View className="compare-name">
            {name}
            {same && jobs.length > 1 && '，都一样'}
          </View>
          {same ? (
            <View className="compare-value">{values[0]}</View>
          ) : (
            <View className="compare-band">
              {values.map((value, place) => (
                <View key={jobs[place]?.id} className="compare-value">
                  <Text className="compare-number">{place + 1}. </Text>
                  {value}
                </View>
              ))}
            </View>
          )}
        </View>
      ))}
    </View>
  );
}
