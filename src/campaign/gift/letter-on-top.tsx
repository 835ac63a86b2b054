import { Text, View } from '@tarojs/components';
import type { GiftPackage } from '../../../cloudfunctions/activities/campaigns/gift';
import { Drawing } from '../../components/drawing';
import { Pressable } from '../../components/pressable';
import { phrases } from '../../pages/home/parts/phrases';
import { open, paths } from '../../routes';

/** The letter lies on top, folded; a press opens it. */
export function LetterOnTop({ letter: { id, title, teaser } }: { letter: NonNullable<GiftPackage['letter']> }) {
  return (
    <Pressable className="gift-letter" role="link" onPress={() => open(paths.letter(id))}>
      <Drawing name="stamp" className="gift-stamp" />
      <View className="gift-letter-title">
        {phrases(title).map((phrase) => (
          <Text key={phrase} className="phrase">
            {phrase}
          </Text>
        ))}
      </View>
      <View className="gift-letter-text three-lines">{teaser}</View>
      <View className="gift-letter-open">展开读信</View>
    </Pressable>
  );
}
