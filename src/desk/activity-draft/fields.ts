import type { ActivityDraft, DraftField } from '../../../domain/activity/draft/draft';

/** A part of the form: what is typed, what is to be said of a field, and how it changes. */
export interface FieldsProps {
  draft: ActivityDraft;
  says: (field: DraftField) => string | undefined;
  onChange: (part: Partial<ActivityDraft>) => void;
}
