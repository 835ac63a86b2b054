import { View } from '@tarojs/components';
import type { QueuedApplication } from '../../../cloudfunctions/season/applications/queue';
import { wantedKinds } from '../../../domain/season/application';
import { showMoment } from '../../../domain/time/shanghai';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Chip } from '../../components/chip';
import { Dot } from '../../components/dot';
import { Tag } from '../../components/tag';
import { open, paths } from '../../routes';

interface QueueCardProps {
  application: QueuedApplication;
  isChosen: boolean;
  /** Where several can be passed together. */
  onToggle?: () => void;
}

/** One application in the queue: who, what they handed in, what happened to it. */
export function QueueCard({ application, isChosen, onToggle }: QueueCardProps) {
  const { id, name, university, course, kind, preferences, documents, submittedAt, isAnswer, answerBy, reason, secondLookDue } = application;
  return (
    <Card>
      <View className="queue-head">
        <View className="grow">
          <View className="text-title">{name}</View>
          <View className="text-secondary">
            {university}
            <Dot />
            {course}
          </View>
        </View>
        {onToggle && <Chip text="选上" on={isChosen} onPress={onToggle} />}
      </View>
      <View className="text-note figures">
        {preferences} 个志愿
        <Dot />
        {wantedKinds[kind]}
        <Dot />
        {documents} 份材料
      </View>
      <View className="text-note figures">{showMoment(submittedAt)} 交</View>
      {(isAnswer || secondLookDue) && (
        <View className="tags">
          {isAnswer && <Tag tone="info">补过了</Tag>}
          {secondLookDue && <Tag tone="warning">等另一位复看</Tag>}
        </View>
      )}
      {reason && <View className="text-secondary">{reason}</View>}
      {answerBy && <View className="text-note">{showMoment(answerBy)} 前补</View>}
      <Button className="queue-open" look="quiet" size="small" label={`看报名：${name}`} onPress={() => open(paths.deskSeasonApplication(id))}>
        看报名
      </Button>
    </Card>
  );
}
