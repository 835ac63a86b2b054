import { useState } from 'react';
import { levelNames } from '../../../../domain/job/education-level';
import { type JobPage } from '../../../../cloudfunctions/jobs/search';
import { type JobSort } from '../../../../domain/job/query';
import { FilterBar } from '../../../components/filter-bar';
import { countOf, sortNames, type Criteria } from '../criteria';
import { heldLevels } from '../held-levels';
import { ChoiceSheet } from '../../../components/choice-sheet';
import { FilterSheet } from './filter-sheet';

export type JobFacets = NonNullable<JobPage['facets']>;

interface FiltersProps {
  criteria: Criteria;
  /** Missing while the first page is read. */
  facets: JobFacets | undefined;
  onNarrow: (change: Partial<Criteria>) => void;
}

type Opened = 'sort' | 'places' | 'education' | 'all';

/** Order, place and education at hand; everything together in the sheet. */
export function Filters({ criteria, facets, onNarrow }: FiltersProps) {
  const [opened, setOpened] = useState<Opened>();
  const { sort, places, education } = criteria;
  const narrowings = countOf(criteria);
  const close = () => setOpened(undefined);
  const placeName =
    places.length > 1 ? `${places.length} 个地点` : (facets?.places.find(({ code }) => code === places[0])?.name ?? '地点');
  const filters = [
    { text: sortNames[sort], label: `排序，现在是${sortNames[sort]}`, on: sort !== 'fit', onPress: () => setOpened('sort') },
    {
      text: places.length === 0 ? '地点' : placeName,
      label: places.length === 0 ? '地点，不限' : `地点，${placeName}`,
      on: places.length > 0,
      onPress: () => setOpened('places'),
    },
    {
      text: education ? levelNames[education] : '学历',
      label: education ? `我的学历，${levelNames[education]}` : '学历，不限',
      on: education !== undefined,
      onPress: () => setOpened('education'),
    },
    {
      text: '筛选',
      label: narrowings > 0 ? `筛选 ${narrowings} 个条件` : '筛选，全部条件',
      on: narrowings > 0,
      count: narrowings,
      onPress: () => setOpened('all'),
    },
  ];
  return (
    <>
      <FilterBar filters={filters} />
      {opened === 'sort' && (
        <ChoiceSheet
          title="排序"
          choices={Object.entries(sortNames).map(([value, text]) => ({ value, text }))}
          chosen={sort}
          onChoose={(value) => onNarrow({ sort: (value as JobSort | undefined) ?? 'fit' })}
          onClose={close}
        />
      )}
      {opened === 'places' && (
        <ChoiceSheet
          title="工作地点"
          choices={(facets?.places ?? []).map(({ code, name, count }) => ({ value: code, text: name, count }))}
          chosen={places.length === 1 ? places[0] : undefined}
          onChoose={(code) => onNarrow({ places: code ? [code] : [] })}
          onClose={close}
        />
      )}
      {opened === 'education' && (
        <ChoiceSheet
          title="我的学历"
          note="只看我能投的"
          choices={heldLevels.map((level) => ({ value: level, text: levelNames[level], count: facets?.education[level] ?? 0 }))}
          chosen={education}
          onChoose={(level) => onNarrow({ education: heldLevels.find((held) => held === level) })}
          onClose={close}
        />
      )}
      {opened === 'all' && <FilterSheet criteria={criteria} onNarrow={onNarrow} onClose={close} />}
    </>
  );
}
