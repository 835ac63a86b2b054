import type { MySignUp } from '../../../cloudfunctions/activities/mine';
import { Tag } from '../../components/tag';

const words = {
  confirmed: { text: '已报名', tone: 'success', icon: 'check' },
  waiting: { text: '候补中', tone: 'warning', icon: 'wait' },
  offered: { text: '有座位，等你要', tone: 'warning', icon: 'seat' },
  attended: { text: '已入场', tone: 'neutral', icon: 'used' },
} as const;

/** What an activity is to the person who looks at the list; nothing when they have no place any more. */
export function Standing({ state }: { state: Exclude<MySignUp['state'], 'cancelled' | 'lapsed'> }) {
  const { text, tone, icon } = words[state];
  return (
    <Tag tone={tone} icon={icon}>
      {text}
    </Tag>
  );
}
