import { View } from '@tarojs/components';
import { showTicketNumber } from '../../../domain/activity/ticket';
import { wrongReasons } from '../../../domain/activity/verdict';
import { showMoment, showTime } from '../../../domain/time/shanghai';
import type { Conflict } from '../../../cloudfunctions/activities/conflicts/list';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Tag } from '../../components/tag';

interface ConflictCardProps {
  conflict: Conflict;
  onNote: () => void;
  onUndo: () => void;
}

/** Who, at which gates and when, and what was decided about it. */
export function ConflictCard({ conflict, onNote, onUndo }: ConflictCardProps) {
  const { name, ticket, scan, counted, why, note } = conflict;
  const whose = name ?? '查不到的人';
  return (
    <Card>
      <View className="tags">{tagOf(why)}</View>
      <View className="text-title conflict-name">{whose}</View>
      {counted && (
        <View className="figures conflict-line">
          {showMoment(counted.at)} {counted.gate}，算签到
        </View>
      )}
      <View className="figures conflict-line">
        {showMoment(scan.at)} {scan.gate}，{sayOf(why)}
      </View>
      {ticket.length === 8 && <View className="text-note figures conflict-line">备用码 {showTicketNumber(ticket)}</View>}
      {note && <View className="conflict-note">查下来：{note}</View>}
      <View className="conflict-doing">
        {counted && (
          <Button look="outline" size="small" label={`撤回签到：${whose}`} onPress={onUndo}>
            撤回签到
          </Button>
        )}
        <Button look="quiet" size="small" label={`${note ? '改备注' : '写备注'}：${whose}`} onPress={onNote}>
          {note ? '改备注' : '写备注'}
        </Button>
      </View>
    </Card>
  );
}

const tagOf = (why: Conflict['why']) => {
  if (why.kind === 'undone') return <Tag>已撤回</Tag>;
  if (why.kind === 'stray') return <Tag tone="danger" icon="warning">不该进的票</Tag>;
  if (why.kind === 'uncounted') return <Tag>不算签到</Tag>;
  return <Tag tone="warning" icon="used">进了两次</Tag>;
};

const sayOf = (why: Conflict['why']): string => {
  if (why.kind === 'undone') return `${showTime(why.at)} 撤回：${why.reason}`;
  if (why.kind === 'twice') return '又进了一次';
  if (why.kind === 'uncounted') return '进了场，这张票后来取消了';
  if (why.reason === 'waiting') return '还在候补，没有座位';
  if (why.reason === 'offered') return '座位留给他了，还没有要';
  return wrongReasons[why.reason];
};
