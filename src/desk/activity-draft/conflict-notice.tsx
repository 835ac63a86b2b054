import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import type { OpenedDraft } from '../../../cloudfunctions/activities/drafts/read';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { showMoment } from '../../../domain/time/shanghai';

interface ConflictNoticeProps {
  id: string;
  onTakeTheirs: (theirs: OpenedDraft) => void;
  onKeepMine: (theirs: OpenedDraft) => void;
}

/** Somebody else has written meanwhile: who and when, and a choice of two. Neither is taken without being asked. */
export function ConflictNotice({ id, onTakeTheirs, onKeepMine }: ConflictNoticeProps) {
  const { data } = useQuery({ ...api.activities.drafts.read.queryOptions({ id }), refetchOnMount: 'always' });
  return (
    <View className="activity-draft-notice" aria-role="alert">
      <Notice tone="warning">
        {data ? `${data.writtenBy || '别人'}在 ${showMoment(data.writtenAt)} 也改了这份草稿。你写的还在这台手机上。` : '刚才别人也改了这份草稿。你写的还在这台手机上。'}
        {data && (
          <View className="activity-draft-choices">
            <Button look="outline" size="small" onPress={() => onTakeTheirs(data)}>
              换成对方写的
            </Button>
            <Button look="outline" size="small" onPress={() => onKeepMine(data)}>
              用我写的
            </Button>
          </View>
        )}
      </Notice>
    </View>
  );
}
