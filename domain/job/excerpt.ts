/** The piece of an opening in which a searched word stands. */
import { plain } from '../search/words';
import type { Job } from './job';

/** `majors` and `welfare` are lists; the rest are the employer's own texts. */
export type ExcerptField = 'majors' | 'welfare' | 'duties' | 'requirements' | 'notes' | 'industry' | 'employerKind' | 'period';

export interface Excerpt {
  field: ExcerptField;
  text: string;
}

/** Characters: one line of a card. */
const longest = 26;
/** As much is shown before the word, unless a sentence begins later. */
const before = 8;

const textsOf = ({ majors, welfare, text }: Job): Record<ExcerptField, string | undefined> => ({
  majors: majors.unlimited ? '专业不限' : majors.list.join('、'),
  welfare: welfare.join('、'),
  duties: text.duties,
  requirements: text.requirements,
  notes: text.notes,
  industry: text.industry,
  employerKind: text.employerKind,
  period: text.period,
});

/** Where the first of these words stands that stands anywhere; undefined when none does. `words`: folded, in lower case. */
export function excerptOf(job: Job, words: readonly string[]): Excerpt | undefined {
  const texts = Object.entries(textsOf(job)) as [ExcerptField, string | undefined][];
  for (const word of words.map(plain).filter((each) => each !== '')) {
    for (const [field, text = ''] of texts) {
      // Texts are kept in half width; the few letters that change their length in lower case move it a little.
      const at = text.toLowerCase().indexOf(word);
      if (at >= 0) return { field, text: lineAround(text, at) };
    }
  }
  return undefined;
}

function lineAround(text: string, at: number): string {
  const lead = text.slice(Math.max(0, at - before), at);
  const sentence = Math.max(...[...'，。；、：,;:\n'].map((sign) => lead.lastIndexOf(sign))) + 1;
  const from = at - lead.length + sentence;
  const line = text.slice(from, from + longest).replace(/\s+/g, ' ').trim();
  const isWhole = from === 0 || sentence > 0;
  return `${isWhole ? '' : '…'}${line}${from + longest < text.length ? '…' : ''}`;
}
