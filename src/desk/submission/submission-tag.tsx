import { submissionStates, type SubmissionState } from '../../../domain/job/submission';
import { Tag, type Tone } from '../../components/tag';

const tones: Record<SubmissionState, Tone> = { submitted: 'info', publishing: 'info', returned: 'warning', published: 'success', takenBack: 'outline' };

/** How far a submission has come. */
export const SubmissionTag = ({ state }: { state: SubmissionState }) => <Tag tone={tones[state]}>{submissionStates[state]}</Tag>;
