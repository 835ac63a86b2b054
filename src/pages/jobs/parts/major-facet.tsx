import { useState } from 'react';
import { type Counted } from '../../../../cloudfunctions/jobs/search/offered';
import { Chip } from '../../../components/chip';
import { NamePicker } from '../../../components/name-picker';
import { useMajors } from '../../../components/name-picker/searches';
import { toggled } from '../criteria';
import { Facet } from './facet';

interface MajorFacetProps {
  classes: readonly Counted[];
  /** Majors and classes of majors. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Classes of majors with their counts; a single major is looked up in the catalogue. */
export function MajorFacet({ classes, chosen, onChange }: MajorFacetProps) {
  const [looking, setLooking] = useState(false);
  const single = chosen.filter((name) => !classes.some((offered) => offered.name === name));
  const toggle = (name: string) => onChange(toggled(chosen, name));
  return (
    <>
      <Facet name="专业" note="选了大类，也包括类里各专业">
        {single.map((name) => (
          <Chip key={name} text={name} on onPress={() => toggle(name)} />
        ))}
        {classes.map(({ name, count }) => (
          <Chip key={name} text={name} count={count} on={chosen.includes(name)} onPress={() => toggle(name)} />
        ))}
        <Chip text="找专业…" on={false} onPress={() => setLooking(true)} />
      </Facet>
      {looking && (
        <NamePicker
          title="专业"
          hint="专业名、拼音都行"
          before=""
          useSearch={useMajors}
          onPick={(name) => onChange([...chosen.filter((other) => other !== name), name])}
          onClose={() => setLooking(false)}
        />
      )}
    </>
  );
}
