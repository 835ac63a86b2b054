import { Field, TextInput } from '../../components/field';

/** A line that may stay empty: then it is not said at all. */
export function OptionalField({ name, value = '', longest, hint = '', onChange }: { name: string; value?: string; longest: number; hint?: string; onChange: (text: string | undefined) => void }) {
  return (
    <Field name={name}>
      <TextInput name={name} value={value} longest={longest} hint={hint} onChange={(text) => onChange(text === '' ? undefined : text)} />
    </Field>
  );
}
