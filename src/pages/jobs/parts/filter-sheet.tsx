import { useState } from 'react';
import { employerKindNames, employerKinds } from '../../../../domain/job/employer-kind';
import { levelNames } from '../../../../domain/job/education-level';
import { jobKinds, kindNames } from '../../../../domain/job/kind';
import { salarySteps } from '../../../../domain/job/query';
import { type Counted } from '../../../../cloudfunctions/jobs/search/offered';
import { Button } from '../../../components/button';
import { Sheet } from '../../../components/sheet';
import { floorWords, plainNames } from '../conditions';
import { everything, plainConditions, toggled, type Criteria, type namedConditions } from '../criteria';
import { heldLevels } from '../held-levels';
import { useJobFacets } from '../use-job-search';
import { ManyFacet, OneFacet } from './facet';
import { MajorFacet } from './major-facet';
import { PlaceFacet } from './place-facet';

interface FilterSheetProps {
  criteria: Criteria;
  onNarrow: (change: Partial<Criteria>) => void;
  onClose: () => void;
}

const inOrder = (counted: readonly Counted[]) => counted.map(({ name, count }) => ({ value: name, text: name, count }));

/** Every condition with what it would leave; nothing changes on the page until it is confirmed. */
export function FilterSheet({ criteria, onNarrow, onClose }: FilterSheetProps) {
  const [draft, setDraft] = useState(criteria);
  const { data: counted } = useJobFacets(draft);
  const facets = counted?.facets;
  const change = (part: Partial<Criteria>) => setDraft({ ...draft, ...part });
  const many = (of: (typeof namedConditions)[number], name: string, note?: string) => (
    <ManyFacet name={name} note={note} choices={inOrder(facets?.[of] ?? [])} chosen={draft[of]} onToggle={(value) => change({ [of]: toggled(draft[of], value) })} />
  );
  const confirm = () => {
    onNarrow(draft);
    onClose();
  };
  const foot = (
    <>
      <Button look="outline" onPress={() => setDraft({ ...everything, text: draft.text, sort: draft.sort })}>
        清空
      </Button>
      <Button width="grow" onPress={confirm}>
        {counted === undefined ? '看岗位' : counted.total === 0 ? '没有岗位，也看看' : `看这 ${counted.total} 个岗位`}
      </Button>
    </>
  );
  return (
    <Sheet title="筛选" onClose={onClose} foot={foot}>
      <ManyFacet
        name="一眼看"
        choices={plainConditions.map((value) => ({ value, text: plainNames[value], count: facets?.[value] ?? 0 }))}
        chosen={plainConditions.filter((name) => draft[name])}
        onToggle={(name) => change({ [name]: !draft[name] })}
      />
      <ManyFacet
        name="岗位类型"
        choices={jobKinds.map((value) => ({ value, text: kindNames[value], count: facets?.kinds[value] ?? 0 }))}
        chosen={draft.kinds}
        onToggle={(kind) => change({ kinds: toggled(draft.kinds, kind) })}
      />
      <PlaceFacet places={facets?.places ?? []} chosen={draft.places} onChange={(places) => change({ places })} />
      <OneFacet
        name="我的学历"
        note="只看我能投的"
        choices={heldLevels.map((value) => ({ value, text: levelNames[value], count: facets?.education[value] ?? 0 }))}
        chosen={heldLevels.find((level) => level === draft.education)}
        onChoose={(education) => change({ education })}
      />
      <MajorFacet classes={facets?.majors ?? []} chosen={draft.majors} onChange={(majors) => change({ majors })} />
      <OneFacet
        name="月薪"
        note="没写数字的不算在内"
        choices={salarySteps.map((value) => ({ value, text: floorWords(value), count: facets?.salary[value] ?? 0 }))}
        chosen={salarySteps.find((floor) => floor === draft.salaryFloor)}
        onChoose={(salaryFloor) => change({ salaryFloor })}
      />
      {many('welfare', '待遇', '要都有')}
      <ManyFacet
        name="单位性质"
        choices={employerKinds.map((value) => ({ value, text: employerKindNames[value], count: facets?.employerKinds[value] ?? 0 }))}
        chosen={draft.employerKinds}
        onToggle={(kind) => change({ employerKinds: toggled(draft.employerKinds, kind) })}
      />
      {many('industries', '行业')}
      {many('chains', '重点产业链')}
    </Sheet>
  );
}
