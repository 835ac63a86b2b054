import { View } from '@tarojs/components';
import type { ListedRun } from '../../../cloudfunctions/season/allocation/runs';
import { showMoment } from '../../../domain/time/shanghai';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { FigureRow } from '../../components/figure-row';
import { Tag } from '../../components/tag';

interface RunCardProps {
  run: ListedRun;
  isPublished: boolean;
  /** Places may be changed and tried. */
  mayTry: boolean;
  onOutcome: () => void;
  /** With the run before it; missing for the first. */
  onCompare?: () => void;
  onPublish?: () => void;
}

/** One run: when, on what, and what it comes to. */
export function RunCard({ run, isPublished, mayTry, onOutcome, onCompare, onPublish }: RunCardProps) {
  const { at, isPractice, changed, summary } = run;
  const { people, places, placed, first, reassigned, byLot } = summary;
  const when = showMoment(at);
  // Two runs of one minute are told apart by what they came to.
  const which = `${when}，录上 ${placed} 人`;
  const look = mayTry ? '各岗位，改名额' : '各岗位';
  return (
    <Card>
      <View className="allocation-run-head">
        <View className="text-title grow figures">{when}</View>
        {isPublished && <Tag tone="success">已公布</Tag>}
        {isPractice && <Tag>练习签</Tag>}
        {changed > 0 && <Tag tone="warning">改了 {changed} 个名额</Tag>}
      </View>
      <FigureRow
        figures={[
          { value: placed, name: '录上的人' },
          { value: first, name: '第一志愿' },
          { value: places - placed, name: '空着的名额' },
        ]}
      />
      <View className="text-note figures allocation-rest">
        {people} 人，{places} 个名额；调剂 {reassigned} 人{byLot > 0 && `，摇签 ${byLot} 人`}，候补 {people - placed} 人
      </View>
      <View className="allocation-ends">
        <Button look="quiet" size="small" onPress={onOutcome} label={`${look}：${which}`}>
          {look}
        </Button>
        {onCompare && (
          <Button look="quiet" size="small" onPress={onCompare} label={`和上一次比：${which}`}>
            和上一次比
          </Button>
        )}
        {onPublish && (
          <Button look="outline" size="small" onPress={onPublish} label={`公布这一次：${which}`}>
            公布这一次
          </Button>
        )}
      </View>
    </Card>
  );
}
