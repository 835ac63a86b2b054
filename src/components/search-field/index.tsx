import { Input, View } from '@tarojs/components';
import { Icon } from '../icon';
import { Pressable } from '../pressable';
import { spokenName } from '../../platform/spoken-name';
import './index.scss';

interface SearchFieldProps {
  value: string;
  /** What can be looked for: “岗位、单位、专业”. */
  hint: string;
  onChange: (text: string) => void;
  /** The search key of the keyboard. */
  onSearch?: (text: string) => void;
  onFocus?: () => void;
}

/** Longer texts find nothing more. */
const LONGEST_SEARCH = 40;

export function SearchField({ value, hint, onChange, onSearch, onFocus }: SearchFieldProps) {
  return (
    <View className="search-field">
      <Icon name="search" className="search-field-icon" />
      <Input
        className="search-field-input"
        value={value}
        placeholder={hint}
        placeholderClass="field-hint"
        confirmType="search"
        maxlength={LONGEST_SEARCH}
        {...spokenName(hint)}
        onInput={(event) => onChange(event.detail.value)}
        onFocus={onFocus}
        onConfirm={(event) => onSearch?.(event.detail.value)}
      />
      {value !== '' && (
        <Pressable className="search-field-clear" label="清空" onPress={() => onChange('')}>
          <Icon name="close" className="search-field-icon" />
        </Pressable>
      )}
    </View>
  );
}
