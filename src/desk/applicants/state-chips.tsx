import type { ApplicantPage } from '../../../cloudfunctions/jobs/applicants/list';
import { applicationStates, standing } from '../../../domain/job/application';
import { Choices } from '../../components/choices';
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
    <Choices
      className="applicants-states"
      name="到哪一步"
      choices={[{ value: undefined, text: '全部' }, ...there.map((state) => ({ value: state, text: applicationStates[state], count: facets?.states[state] ?? 0 }))]}
      chosen={narrowing.state}
      onChoose={(state) => onNarrow({ state })}
    />
  );
}
