import { useEffect } from 'react';
import { View } from '@tarojs/components';
import { useQuery } from '@tanstack/react-query';
import { showMoment } from '../../../domain/time/shanghai';
import type { OpenedDraft } from '../../../cloudfunctions/activities/drafts/read';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';

interface ConflictNoticeProps {
  id: string;
  /** Whether this phone itself wrote that, and only the answer was lost. */
  isOurs: (newest: OpenedDraft) => boolean;
  onTakeTheirs: (theirs: OpenedDraft) => void;
  onKeepMine: (theirs: OpenedDraft) => void;
}

/** Somebody else has written meanwhile: who and when, and a choice of two. Neither is taken without being asked. */
export function ConflictNotice({ id, isOurs, onTakeTheirs, onKeepMine }: ConflictNoticeProps) {
  const query = useQuery({ ...api.activities.drafts.read.queryOptions({ id }), refetchOnMount: 'always' });
  // What was read before the refusal is not the newest.
  const data = query.isFetchedAfterMount ? query.data : undefined;
  const own = data && isOurs(data) ? data : undefined;
  useEffect(() => {
    if (own) onKeepMine(own);
  }, [own, onKeepMine]);
  if (!data || own) return null;
  return (
    <View className="activity-draft-notice" aria-role="alert">
      <Notice tone="warning">
        {data.writtenBy || '别人'} {showMoment(data.writtenAt)} 也改了这份草稿。你写的还在这台手机上。
        <View className="activity-draft-choices">
          <Button look="outline" size="small" onPress={() => onTakeTheirs(data)}>
            换成对方写的
          </Button>
          <Button look="outline" size="small" onPress={() => onKeepMine(data)}>
            用我写的
          </Button>
        </View>
      </Notice>
    </View>
  );
}
