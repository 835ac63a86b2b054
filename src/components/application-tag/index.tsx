import { applicationStates, type ApplicationState } from '../../../domain/job/application';
import { Tag, type Tone } from '../tag';

const tones: Record<ApplicationState, Tone> = {
  sent: 'neutral',
  seen: 'info',
  invited: 'warning',
  hired: 'success',
  refused: 'neutral',
  withdrawn: 'outline',
};

/** Where an application stands, in a word. */
export function ApplicationTag({ state }: { state: ApplicationState }) {
  return <Tag tone={tones[state]}>{applicationStates[state]}</Tag>;
}
