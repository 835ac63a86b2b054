import { View } from '@tarojs/components';
import { type Excerpt } from '../../../domain/job/excerpt';
import { excerptNames } from '../../job-words/excerpt';
import { Marked } from '../marked';

/** Where searched words stand that the card does not show. `coming`: it is being asked for. `none`: they stand nowhere as such. */
export type CardExcerpt = Excerpt | 'coming' | 'none';

/** One line, there from the first on, so that nothing moves when it comes. */
export function ExcerptLine({ excerpt, words }: { excerpt: CardExcerpt; words: readonly string[] | undefined }) {
  if (excerpt === 'coming') return <View className="job-card-excerpt" />;
  if (excerpt === 'none') return <View className="job-card-excerpt">和搜的意思相近</View>;
  return (
    <View className="job-card-excerpt one-line">
      {excerptNames[excerpt.field]}：<Marked text={excerpt.text} words={words} />
    </View>
  );
}
