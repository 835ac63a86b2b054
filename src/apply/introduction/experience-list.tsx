import { useState } from 'react';
import { View } from '@tarojs/components';
import { longest, type Experience } from '../../../domain/job/introduction';
import { sayMonths } from '../../job-words/months';
import { Button } from '../../components/button';
import { Dot } from '../../components/dot';
import { List, ListRow } from '../../components/list';
import { SectionHead } from '../../components/section-head';
import { ExperienceSheet } from './experience-sheet';

interface ExperienceListProps {
  entries: readonly Experience[];
  onChange: (entries: readonly Experience[]) => void;
}

/** Work, projects, clubs: the latest first. A press opens one to change it. */
export function ExperienceList({ entries, onChange }: ExperienceListProps) {
  const [opened, setOpened] = useState<number | 'new'>();
  const close = () => setOpened(undefined);
  const before = typeof opened === 'number' ? entries[opened] : undefined;
  const put = (entry: Experience) => {
    const others = entries.filter((_each, index) => index !== opened);
    onChange([...others, entry].sort((one, other) => (other.until ?? '9').localeCompare(one.until ?? '9') || other.from.localeCompare(one.from)));
    close();
  };
  const remove = () => {
    onChange(entries.filter((_each, index) => index !== opened));
    close();
  };
  return (
    <View className="section">
      <SectionHead title="经历" note="实习、项目、社团都算" />
      {entries.length > 0 && (
        <List>
          {entries.map((entry, index) => (
            <ListRow
              key={`${index} ${entry.where}`}
              text={entry.where}
              note={
                <>
                  {entry.as}
                  <Dot />
                  {sayMonths(entry)}
                </>
              }
              onPress={() => setOpened(index)}
            />
          ))}
        </List>
      )}
      {entries.length < longest.entries && (
        <Button className="introduction-add" look="outline" width="wide" onPress={() => setOpened('new')}>
          {entries.length === 0 ? '添一段经历' : '再添一段'}
        </Button>
      )}
      {opened !== undefined && <ExperienceSheet before={before} onPut={put} onRemove={before && remove} onClose={close} />}
    </View>
  );
}
