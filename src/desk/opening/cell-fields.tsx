import { type EditableOpening } from '../../../cloudfunctions/jobs/edit/open';
import { fieldNames, type JobField } from '../../../domain/job/columns';
import { type EditedCells } from '../../../domain/job/edit';
import { Field, TextArea } from '../../components/field';
import { readingOf, type ReadJob } from './reading';

const LONGEST_CELL = 4000;
/** Cells that are mostly one line. */
const lines: readonly JobField[] = ['employer', 'employerKind', 'industry', 'title', 'code', 'kind', 'headcount', 'education', 'majors', 'salary', 'welfare', 'place', 'deadline', 'period', 'source'];

interface CellFieldsProps {
  fields: readonly JobField[];
  cells: EditedCells;
  job: ReadJob | null;
  problems: EditableOpening['problems'];
  hints?: Partial<Record<JobField, string>>;
  onChange: (field: JobField, text: string) => void;
}

/** The words of an opening, cell by cell, and beneath each how it is read or what is doubtful about it. */
export function CellFields({ fields, cells, job, problems, hints = {}, onChange }: CellFieldsProps) {
  return fields.map((field) => (
    <Field key={field} name={fieldNames[field]} {...noteOf(field, cells[field], job, problems)}>
      <TextArea name={fieldNames[field]} value={cells[field] ?? ''} longest={LONGEST_CELL} hint={hints[field]} begins={lines.includes(field) ? 'line' : 'text'} onChange={(text) => onChange(field, text)} />
    </Field>
  ));
}

function noteOf(field: JobField, text: string | undefined, job: ReadJob | null, problems: EditableOpening['problems']): { note?: string; error?: string } {
  // What is not written yet is not wrong yet: the button says what is missing.
  const isEmpty = (text ?? '').trim() === '';
  const doubts = problems.filter((problem) => problem.field === field && !(isEmpty && problem.level === 'rejected'));
  if (doubts.length > 0) return { error: doubts.map(({ reason, storedAs, level }) => (level === 'rejected' ? reason : `${reason}。${storedAs}`)).join('。') };
  const reading = job ? readingOf(field, job) : undefined;
  return { note: reading && `读作：${reading}` };
}
