import { type PropsWithChildren } from 'react';
import { View } from '@tarojs/components';
import { Chip } from '../../../components/chip';

/** A group of conditions in the sheet, by its name. */
export function Facet({ name, note, children }: PropsWithChildren<{ name: string; note?: string }>) {
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

export interface CountedChoice<Value> {
  value: Value;
  text: string;
  count: number;
}

interface ManyProps<Value> {
  name: string;
  note?: string;
  choices: readonly CountedChoice<Value>[];
  chosen: readonly Value[];
  onToggle: (value: Value) => void;
}

/** Conditions of which any number may be chosen. Those that would leave nothing are not offered, unless they are chosen. */
export function ManyFacet<Value extends string>({ name, note, choices, chosen, onToggle }: ManyProps<Value>) {
  const lost = chosen.filter((value) => !choices.some((choice) => choice.value === value)).map((value) => ({ value, text: value, count: 0 }));
  const offered = [...choices.filter(({ value, count }) => count > 0 || chosen.includes(value)), ...lost];
  if (offered.length === 0) return null;
  return (
    <Facet name={name} note={note}>
      {offered.map(({ value, text, count }) => (
        <Chip key={value} text={text} count={count} on={chosen.includes(value)} onPress={() => onToggle(value)} />
      ))}
    </Facet>
  );
}

interface OneProps<Value> extends Omit<ManyProps<Value>, 'chosen' | 'onToggle'> {
  chosen: Value | undefined;
  /** `undefined` when the chosen one is pressed again. */
  onChoose: (value: Value | undefined) => void;
}

/** Conditions of which one may be chosen. */
export function OneFacet<Value extends string | number>({ name, note, choices, chosen, onChoose }: OneProps<Value>) {
  return (
    <Facet name={name} note={note}>
      {choices
        .filter(({ value, count }) => count > 0 || chosen === value)
        .map(({ value, text, count }) => (
          <Chip key={value} text={text} count={count} choice="one" on={chosen === value} onPress={() => onChoose(chosen === value ? undefined : value)} />
        ))}
    </Facet>
  );
}
