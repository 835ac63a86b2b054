import { View } from '@tarojs/components';
import { studyLevels } from '../../../domain/person/profile';
import type { Post } from '../../../domain/season/post';
import './post-words.scss';

/** Everything a post says besides its unit and title, line by line. */
export function PostWords({ post: { duties, place, conditions, hours, mentor, allowance, insurance } }: { post: Post }) {
  const asked = [conditions.levels.map((level) => studyLevels[level]).join('、'), conditions.majors.join('、'), conditions.words ?? ''].filter((words) => words !== '');
  const lines = [['做什么', duties], ['在哪里', place], ['要求', asked.join('；') || '不限'], ['时间', hours], ['带教', mentor], ['补贴', allowance], ['保险', insurance]] as const;
  return (
    <View>
      {lines.map(
        ([name, words]) =>
          words && (
            <View key={name} className="post-line">
              <View className="post-line-name">{name}</View>
              <View className="grow post-line-words">{words}</View>
            </View>
          ),
      )}
    </View>
  );
}
