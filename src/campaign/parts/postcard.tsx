import { type ReactNode } from 'react';
import { Text, View } from '@tarojs/components';
import type { PolicyCard } from '../../../cloudfunctions/activities/policies/card';
import { Card } from '../../components/card';
import { Dot } from '../../components/dot';
import { Tag } from '../../components/tag';
import { open, paths } from '../../routes';
import './postcard.scss';

/** A policy as a postcard from home: the amount first, then what, for whom, where and of which year. `below`: what it is to the person. */
export function Postcard({ policy, below }: { policy: PolicyCard; below?: ReactNode }) {
  const { id, title, headline, forWhom, lasts } = policy;
  return (
    <Card className="postcard" onPress={() => open(paths.policy(id))}>
      <View className="postcard-side" />
      <View className="postcard-amount figures">
        {headline.figure}
        {headline.unit && <Text className="postcard-unit">{headline.unit}</Text>}
      </View>
      <View className="text-title postcard-title">{title}</View>
      {forWhom && <View className="text-note two-lines">{forWhom}</View>}
      {lasts && !headline.unit?.includes(lasts) && <View className="text-note">{lasts}</View>}
      <PolicySource policy={policy} />
      {below}
    </Card>
  );
}

/** Whose policy it is and of which year, and what is to be known about that. */
export function PolicySource({ policy: { where, year, unofficial, past } }: { policy: Pick<PolicyCard, 'where' | 'year'> & { unofficial?: boolean; past?: boolean } }) {
  return (
    <View className="text-note postcard-source">
      {unofficial && <Tag tone="warning">非官方汇总</Tag>}
      {past && <Tag>过去的口径</Tag>}
      <View>
        {where}
        <Dot />
        {/^\d{4}$/.test(year) ? `${year} 年` : year}
      </View>
    </View>
  );
}
