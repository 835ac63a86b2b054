import { View } from '@tarojs/components';
import type { RankedPerson } from '../../../cloudfunctions/season/ranking/read';
import { studyLevels } from '../../../domain/person/profile';
import { Button } from '../../components/button';
import { Icon } from '../../components/icon';
import { Pressable } from '../../components/pressable';

interface PersonRowProps {
  person: RankedPerson;
  /** In the order, from 1; missing for whoever is not in it. */
  place?: number;
  /** How many are in the order. */
  last: number;
  /** Why they are not suitable. */
  reason?: string;
  isOpen: boolean;
  onMove: (place: number) => void;
  onOpen: () => void;
}

/** Somebody who asks for the post: arrows move who is ranked, one press ranks who is not, and the name opens the rest. */
export function PersonRow({ person: { name, university, major, level, isHeard, score }, place, last, reason, isOpen, onMove, onOpen }: PersonRowProps) {
  const about = (
    <>
      <View className="ranking-name">{name}</View>
      <View className="text-note">
        {university}，{studyLevels[level]}，{major}
      </View>
      {score !== null && <View className="text-note figures">总成绩 {score}</View>}
      {isHeard === false && <View className="text-note">没有面试成绩，不参加配岗</View>}
      {reason && <View className="text-note text-warning">不合适：{reason}</View>}
    </>
  );
  return (
    <View className="ranking-row">
      {place !== undefined && <View className="ranking-place figures">{place}</View>}
      {isOpen ? (
        <Pressable className="grow ranking-about" onPress={onOpen}>
          {about}
        </Pressable>
      ) : (
        <View className="grow">{about}</View>
      )}
      {isOpen && place !== undefined && (
        <View className="ranking-moves">
          {place > 1 && (
            <Pressable className="icon-button" label={`上移：${name}`} onPress={() => onMove(place - 1)}>
              <Icon name="chevron-down" className="ranking-up" />
            </Pressable>
          )}
          {place < last && (
            <Pressable className="icon-button" label={`下移：${name}`} onPress={() => onMove(place + 1)}>
              <Icon name="chevron-down" />
            </Pressable>
          )}
        </View>
      )}
      {isOpen && place === undefined && reason === undefined && (
        <Button look="quiet" size="small" label={`排上：${name}`} onPress={() => onMove(last + 1)}>
          排上
        </Button>
      )}
    </View>
  );
}
