import { Text } from '@tarojs/components';
import { markedParts } from '../../../domain/text/marks';
import './index.scss';

/** A text with the searched words marked. */
export function Marked({ text, words = [] }: { text: string; words?: readonly string[] }) {
  const parts = markedParts(text, words);
  if (parts.every(({ marked }) => !marked)) return <>{text}</>;
  return (
    <>
      {parts.map((part, place) => (
        <Text key={place} className={part.marked ? 'marked' : undefined}>
          {part.text}
        </Text>
      ))}
    </>
  );
}
