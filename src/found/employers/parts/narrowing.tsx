import { useState } from 'react';
import { type EmployerPage } from '../../../../cloudfunctions/jobs/employers/list';
import { ChoiceSheet } from '../../../components/choice-sheet';
import { FilterBar } from '../../../components/filter-bar';
import { type EmployerWish } from '../wish';

interface NarrowingProps {
  wish: EmployerWish;
  choices: EmployerPage | undefined;
  onNarrow: (change: Partial<EmployerWish>) => void;
}

/** Place and industry, one each; and whether only those that organisers put forward. */
export function Narrowing({ wish: { place, industry, keyOnly }, choices, onNarrow }: NarrowingProps) {
  const [opened, setOpened] = useState<'place' | 'industry'>();
  const placeName = place && (choices?.places?.find(({ code }) => code === place)?.name ?? '地点');
  const filters = [
    { text: placeName ?? '地点', label: placeName ? `地点，${placeName}` : '地点，不限', on: place !== undefined, onPress: () => setOpened('place') },
    { text: industry ?? '行业', label: industry ? `行业，${industry}` : '行业，不限', on: industry !== undefined, onPress: () => setOpened('industry') },
    { text: keyOnly ? '只看重点' : '全部单位', label: keyOnly ? '只看重点单位，点一下看全部' : '全部单位，点一下只看重点', on: keyOnly, onPress: () => onNarrow({ keyOnly: !keyOnly }) },
  ];
  const close = () => setOpened(undefined);
  return (
    <>
      <FilterBar filters={filters} />
      {opened === 'place' && (
        <ChoiceSheet
          title="工作地点"
          choices={(choices?.places ?? []).map(({ code, name, count }) => ({ value: code, text: name, count }))}
          chosen={place}
          onChoose={(code) => onNarrow({ place: code })}
          onClose={close}
        />
      )}
      {opened === 'industry' && (
        <ChoiceSheet
          title="行业"
          choices={(choices?.industries ?? []).map(({ name, count }) => ({ value: name, text: name, count }))}
          chosen={industry}
          onChoose={(name) => onNarrow({ industry: name })}
          onClose={close}
        />
      )}
    </>
  );
}
