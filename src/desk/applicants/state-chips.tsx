import { View } from '@tarojs/components';
import type { ApplicantPage } from '../../../cloudfunctions/jobs/applicants/list';
import { applicationStates, standing } from '../../../domain/job/application';
import { Chip } from '../../components/chip';
import type { Narrowing } from './narrowing';

interface StateChipsProps {
  facets: ApplicantPage['facets'] | undefined;
  narrowing: Narrowing;
  onNarrow: (part: Narrowing) => void;
}

/** How far they have come; only what there is. */
export function StateChips({ facets, narrowing, onNarrow }: StateChipsProps) {
  const there = standing.filter((state) => (facets?.states[state] ?? 0) > 0 || narrowing.state === state);
  if (there.length === 0) return null;
  return (
    <View className="chips applicants-states" aria-role="radiogroup" aria-label="到哪一步">
      <Chip text="全部" choice="one" on={narrowing.state === undefined} onPress={() => onNarrow({ state: undefined })} />
      {there.map((state) => (
        <Chip key={state} text={applicationStates[state]} count={facets?.states[state] ?? 0} choice="one" on={narrowing.state === state} onPress={() => onNarrow({ state })} />
      ))}
    </View>
  );
}
