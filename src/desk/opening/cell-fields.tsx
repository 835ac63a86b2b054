import { type EditableOpening } from '../../../cloudfunctions/jobs/edit/open';
import { fieldNames, type JobField } from '../../../domain/job/columns';
import { type EditedCells } from '../../../domain/job/edit';
import { Field, TextArea } from '../../components/field';
import { readingOf, type ReadJob } from './reading';

const LONGEST_CELL = 4000;

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
    <Field key={field} name={fieldNames[field]} {...noteOf(field, job, problems)}>
      <TextArea name={fieldNames[field]} value={cells[field] ?? ''} longest={LONGEST_CELL} hint={hints[field]} onChange={(text) => onChange(field, text)} />
    </Field>
  ));
}

function noteOf(field: JobField, job: ReadJob | null, problems: EditableOpening['problems']): { note?: string; error?: string } {
  const [doubt] = problems.filter((problem) => problem.field === field);
  if (doubt) return { error: `${doubt.reason}。${doubt.storedAs}` };
  const reading = job ? readingOf(field, job) : undefined;
  return { note: reading && `读作：${reading}` };
}
