import { type PropsWithChildren } from 'react';
import { Input, Textarea, View } from '@tarojs/components';
import { spokenName } from '../../platform/spoken-name';
import './index.scss';

type FieldProps = PropsWithChildren<{ name: string; note?: string; error?: string }>;

/** A named place to fill in: the name above, what is wrong below. */
export function Field({ name, note, error, children }: FieldProps) {
  return (
    <View className="field">
      <View className="field-name">{name}</View>
      {children}
      {error ? <View className="field-error">{error}</View> : note && <View className="text-note">{note}</View>}
    </View>
  );
}

interface TextInputProps {
  name: string;
  value: string;
  onChange: (text: string) => void;
  hint?: string;
  longest?: number;
  type?: 'text' | 'number' | 'idcard' | 'digit';
  focus?: boolean;
}

export function TextInput({ name, value, onChange, hint, longest = 60, type = 'text', focus }: TextInputProps) {
  return (
    <Input
      className="field-input"
      type={type}
      value={value}
      placeholder={hint}
      placeholderClass="field-hint"
      maxlength={longest}
      focus={focus}
      {...spokenName(name)}
      onInput={(event) => onChange(event.detail.value)}
    />
  );
}

interface TextAreaProps {
  name: string;
  value: string;
  onChange: (text: string) => void;
  hint?: string;
  longest: number;
  /** What is mostly one line begins as one. */
  begins?: 'line' | 'text';
}

/** Several lines; grows with what is written, and says how much room is left near the end. */
export function TextArea({ name, value, onChange, hint, longest, begins = 'text' }: TextAreaProps) {
  const left = longest - value.length;
  return (
    <>
      <Textarea
        className={begins === 'line' ? 'field-input field-area field-line' : 'field-input field-area'}
        value={value}
        placeholder={hint}
        placeholderClass="field-hint"
        maxlength={longest}
        autoHeight
        {...spokenName(name)}
        onInput={(event) => onChange(event.detail.value)}
      />
      {left < longest / 5 && <View className="text-note field-left">还能写 {left} 字</View>}
    </>
  );
}
