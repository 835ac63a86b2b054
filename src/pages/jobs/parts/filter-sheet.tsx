import { useState, type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { levelNames } from '../../../../domain/job/education-level';
import { jobKinds, kindNames } from '../../../../domain/job/kind';
import { salarySteps } from '../../../../domain/job/query';
import { Button } from '../../../components/button';
import { Chip } from '../../../components/chip';
import { Sheet } from '../../../components/sheet';
import { everything, toggled, type Criteria } from '../criteria';
import { heldLevels } from '../held-levels';
import { useJobSearch } from '../use-job-search';

interface FilterSheetProps {
  criteria: Criteria;
  onNarrow: (change: Partial<Criteria>) => void;
  onClose: () => void;
}

/** Every condition with what it would leave; nothing changes on the page until it is confirmed. */
export function FilterSheet({ criteria, onNarrow, onClose }: FilterSheetProps) {
  const [draft, setDraft] = useState(criteria);
  const first = useJobSearch(draft).data?.pages[0];
  const facets = first?.facets;
  const change = (part: Partial<Criteria>) => setDraft({ ...draft, ...part });
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
        {first === undefined ? '看岗位' : first.total === 0 ? '没有岗位，也看看' : `看这 ${first.total} 个岗位`}
      </Button>
    </>
  );
  return (
    <Sheet title="筛选" onClose={onClose} foot={foot}>
      <Facet name="岗位类型">
        {jobKinds
          .filter((kind) => facets?.kinds[kind] || draft.kinds.includes(kind))
          .map((kind) => (
            <Chip
              key={kind}
              text={kindNames[kind]}
              count={facets?.kinds[kind] ?? 0}
              on={draft.kinds.includes(kind)}
              onPress={() => change({ kinds: toggled(draft.kinds, kind) })}
            />
          ))}
      </Facet>
      <Facet name="工作地点" note="可多选">
        {facets?.places.map(({ code, name, count }) => (
          <Chip
            key={code}
            text={name}
            count={count}
            on={draft.places.includes(code)}
            onPress={() => change({ places: toggled(draft.places, code) })}
          />
        ))}
      </Facet>
      <Facet name="我的学历" note="只看我能投的">
        {heldLevels.map((level) => (
          <Chip
            key={level}
            text={levelNames[level]}
            count={facets?.education[level] ?? 0}
            choice="one"
            on={draft.education === level}
            onPress={() => change({ education: draft.education === level ? undefined : level })}
          />
        ))}
      </Facet>
      <Facet name="月薪" note="没写数字的不算在内">
        {salarySteps
          .filter((floor) => facets?.salary[floor] || draft.salaryFloor === floor)
          .map((floor) => (
            <Chip
              key={floor}
              text={floorWords(floor)}
              count={facets?.salary[floor] ?? 0}
              choice="one"
              on={draft.salaryFloor === floor}
              onPress={() => change({ salaryFloor: draft.salaryFloor === floor ? undefined : floor })}
            />
          ))}
      </Facet>
    </Sheet>
  );
}

function Facet({ name, note, children }: PropsWithChildren<{ name: string; note?: string }>) {
  return (
    <View className="facet">
      <View className="facet-name">
        <View className="text-title">{name}</View>
        {note && <View className="text-note">{note}</View>}
      </View>
      <View className="chips">{children}</View>
    </View>
  );
}

/** 4 千以上 · 1.5 万以上 */
const floorWords = (floor: number): string => (floor < 10_000 ? `${floor / 1000} 千以上` : `${floor / 10_000} 万以上`);
