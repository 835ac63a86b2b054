import { useState } from 'react';
import type { OpenedDraft } from '../../../cloudfunctions/activities/drafts/read';
import { Field } from '../../components/field';
import { PickField } from '../../components/pick-field';
import { nameOfPath, RegionSheet, type RegionPath } from '../invite/region-sheet';

interface DistrictFieldProps {
  name?: string;
  opened: Pick<OpenedDraft, 'regions' | 'districtName'>;
  district: string;
  onChange: (district: string) => void;
}

/** Whose activity, or campaign, it is: a district within the organiser's own reach, or the whole of it. */
export function DistrictField({ name: about = '哪个区的活动', opened, district, onChange }: DistrictFieldProps) {
  const [isOpen, setOpen] = useState(false);
  const [path, setPath] = useState<RegionPath>(opened.regions.slice(0, 1));
  const [name, setName] = useState(opened.districtName);
  const choose = (chosen: RegionPath) => {
    setOpen(false);
    setPath(chosen);
    setName(nameOfPath(chosen));
    onChange(chosen.at(-1)?.code ?? district);
  };
  return (
    <Field name={about}>
      <PickField name={about} value={name} hint="选区域" onPress={() => setOpen(true)} />
      {isOpen && <RegionSheet roots={opened.regions} path={path} onChoose={choose} onClose={() => setOpen(false)} />}
    </Field>
  );
}
