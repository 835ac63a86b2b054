import { useState } from 'react';
import { View } from '@tarojs/components';
import { FailureNotice } from '../query-view';
import { Pressable } from '../pressable';
import { SearchField } from '../search-field';
import { Sheet } from '../sheet';
import './index.scss';

export interface PickableName {
  name: string;
  /** What tells it from others of the like: a province, a class. */
  note: string;
}

/** What a list says to a text. `found` is undefined before the first answer. */
export interface NameSearch {
  found: readonly PickableName[] | undefined;
  error: unknown;
  retry: () => void;
}

interface NamePickerProps {
  title: string;
  hint: string;
  before: string;
  /** A hook that looks a text up; called with the text as it is being typed. */
  useSearch: (text: string) => NameSearch;
  onPick: (name: string) => void;
  onClose: () => void;
}

/** Finds a name in a long list while it is typed. What the list does not have is taken as it is written. */
export function NamePicker({ title, hint, before, useSearch, onPick, onClose }: NamePickerProps) {
  const [text, setText] = useState(before);
  const written = text.trim();
  const { found, error, retry } = useSearch(written);
  const pick = (name: string) => {
    onPick(name);
    onClose();
  };
  return (
    <Sheet title={title} onClose={onClose}>
      <View className="name-picker-field">
        <SearchField value={text} hint={hint} onChange={setText} />
      </View>
      {error !== null && <FailureNotice error={error} what="名单" onRetry={retry} />}
      <View className="name-picker-list">
        {(found ?? []).map(({ name, note }) => (
          <Pressable key={`${name} ${note}`} className="name-picker-row" onPress={() => pick(name)}>
            {name}
            <View className="text-note">{note}</View>
          </Pressable>
        ))}
        {written !== '' && !found?.some(({ name }) => name === written) && (
          <Pressable className="name-picker-row" onPress={() => pick(written)}>
            就用“{written}”<View className="text-note">名单里没有的，写全称就行</View>
          </Pressable>
        )}
      </View>
    </Sheet>
  );
}
