import { View } from '@tarojs/components';
import { Icon, type IconName } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';
import { SectionHead } from '../../../components/section-head';
import { activityKinds, type ActivityKind } from '../../../../domain/activity/kind';
import { openActivities } from '../../../routes';
import { openLetter, useHomeLetter } from './home-letter';
import './five-one.scss';

const events: readonly { kind: Exclude<ActivityKind, 'letter' | 'tour'>; icon: IconName }[] = [
  { kind: 'promotion', icon: 'promotion' },
  { kind: 'guidance', icon: 'guidance' },
  { kind: 'policy', icon: 'policy' },
  { kind: 'experience', icon: 'experience' },
];

/** 五个一: the letter, and four kinds of activity. */
export function FiveOne() {
  const { id } = useHomeLetter();
  return (
    <View className="section">
      <SectionHead title="五个一" note="回来以前，先做五件小事" />
      <View className="five">
        <Tile icon="letter" name={activityKinds.letter} onPress={() => openLetter(id)} />
        {events.map(({ kind, icon }) => (
          <Tile key={kind} icon={icon} name={activityKinds[kind]} onPress={() => openActivities(kind)} />
        ))}
      </View>
    </View>
  );
}

function Tile({ icon, name, onPress }: { icon: IconName; name: string; onPress: () => void }) {
  return (
    <Pressable className="five-tile" role="link" onPress={onPress}>
      <View className="five-mark">
        <Icon name={icon} className="five-icon" />
      </View>
      {name}
    </Pressable>
  );
}
