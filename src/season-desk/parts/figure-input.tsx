import { TextInput } from '../../components/field';

interface FigureInputProps {
  name: string;
  /** Nothing while nothing is written. */
  value: number | undefined;
  most: number;
  onChange: (value: number | undefined) => void;
}

/** A whole number as it is typed; what is no number is nothing, what is too large stays at the most. */
export function FigureInput({ name, value, most, onChange }: FigureInputProps) {
  const change = (text: string) => onChange(/^\d+$/.test(text.trim()) ? Math.min(most, Number(text.trim())) : undefined);
  return <TextInput name={name} type="number" value={value === undefined ? '' : String(value)} longest={String(most).length} onChange={change} />;
}
