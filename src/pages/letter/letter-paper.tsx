import { View } from '@tarojs/components';
import type { ActivityDetail } from '../../../cloudfunctions/activities/read';

/** The sheet: light also in the dark, justified, two characters of indent, signed and sealed. */
export function LetterPaper({ letter }: { letter: NonNullable<ActivityDetail['letter']> }) {
  const { salutation, paragraphs, signature } = letter;
  return (
    <View className="letter-paper" aria-role="article">
      <View className="letter-to">{salutation}</View>
      {paragraphs.map((paragraph) => (
        <View key={paragraph} className="letter-text">
          {paragraph}
        </View>
      ))}
      <View className="letter-sign">
        <View className="grow">{signature}</View>
        <View className="letter-seal" aria-role="img" aria-label="雁归印">
          <View>雁</View>
          <View>归</View>
        </View>
      </View>
    </View>
  );
}
