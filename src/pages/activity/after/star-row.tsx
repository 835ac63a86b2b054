import { View } from '@tarojs/components';
import { allStars, starWords, type Stars } from '../../../../domain/activity/feedback';
import { Icon } from '../../../components/icon';
import { Pressable } from '../../../components/pressable';

interface StarRowProps {
  chosen: Stars | undefined;
  /** Without it the row only tells. */
  onChoose: ((stars: Stars) => void) | undefined;
}

/** One to five stars, and what as many mean, in words. */
export function StarRow({ chosen, onChoose }: StarRowProps) {
  return (
    <>
      <View className="stars" aria-role="radiogroup" aria-label="几颗星">
        {allStars.map((stars) => (
          <Pressable key={stars} className="star" role="radio" checked={stars === chosen} label={`${stars} 星，${starWords[stars - 1]}`} onPress={onChoose && (() => onChoose(stars))}>
            <Icon name={chosen !== undefined && stars <= chosen ? 'star-on' : 'star'} size="large" />
          </Pressable>
        ))}
      </View>
      <View className="star-words" aria-role="status">
        {chosen ? `${chosen} 星，${starWords[chosen - 1]}` : '点一颗星'}
      </View>
    </>
  );
}
