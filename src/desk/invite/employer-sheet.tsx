import { useState } from 'react';
import { View } from '@tarojs/components';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { List, ListRow } from '../../components/list';
import { QueryView } from '../../components/query-view';
import { SearchField } from '../../components/search-field';
import { useSettled } from '../../components/search-field/use-settled';
import { Sheet } from '../../components/sheet';
import { StateView } from '../../components/state-view';

/** Milliseconds after the last key before it is looked up. */
const REST = 250;

/** One of the list, or a unit by its name. */
export interface ChosenEmployer {
  id?: string;
  name: string;
}

/** The employers of one's own region, found by a part of the name. A contact sees what is sent to this employer and no other. A unit without openings is taken as it is written. */
export function EmployerSheet({ onChoose, onClose }: { onChoose: (employer: ChosenEmployer) => void; onClose: () => void }) {
  const [text, setText] = useState('');
  const settled = useSettled(text.trim(), REST);
  const query = useQuery(api.desk.staff.employers.queryOptions({ text: settled }, { placeholderData: keepPreviousData }));
  return (
    <Sheet title="选用人单位" onClose={onClose}>
      <SearchField value={text} hint="单位名称里的几个字" onChange={setText} />
      <View className="section-first">
        <QueryView query={query} what="单位" extent="part">
          {(employers) =>
            employers.length === 0 ? (
              <StateView kind="empty" title="没有这个单位" advice="只列出你的区域里有招聘岗位的单位。只办金种子的单位，写全称就行。" />
            ) : (
              <List className="region-list">
                {employers.map((employer) => (
                  <ListRow key={employer.id} text={employer.name} onPress={() => onChoose(employer)} />
                ))}
              </List>
            )
          }
        </QueryView>
        {settled.length > 1 && !query.data?.some(({ name }) => name === settled) && (
          <List className="region-list">
            <ListRow text={`就用“${settled}”`} note="没有招聘岗位的单位，写全称" onPress={() => onChoose({ name: settled })} />
          </List>
        )}
      </View>
    </Sheet>
  );
}
