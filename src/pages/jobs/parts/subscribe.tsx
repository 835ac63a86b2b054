import { View } from '@tarojs/components';
import { kindNames } from '../../../../domain/job/kind';
import { SaveSearch } from '../../../components/save-search';
import { paramsOf, type Criteria } from '../criteria';
import { questionOf } from '../use-job-search';

/** Keeps what was searched, to hear of what is new; nothing while nothing was asked for. */
export function Subscribe({ criteria }: { criteria: Criteria }) {
  if (paramsOf({ ...criteria, sort: 'fit' }) === '') return null;
  return (
    <View className="jobs-subscribe">
      <SaveSearch criteria={questionOf(criteria)} name={nameOf(criteria)} />
    </View>
  );
}

/** What was searched, in a few words. */
const nameOf = ({ text, kinds, majors, industries, chains }: Criteria): string =>
  [text.trim(), ...majors, ...industries, ...chains, ...kinds.map((kind) => kindNames[kind])].filter(Boolean).slice(0, 3).join(' ') || '我筛的岗位';
