import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import type { OpenedHearing } from '../../../cloudfunctions/season/hearings/open';
import { api } from '../../api';
import { Button } from '../../components/button';
import { DocumentPages } from '../../components/document-pages';
import { Notice } from '../../components/notice';
import { RefusalNotice } from '../../components/refusal-notice';

/** 看材料: what the candidate handed in for interviewers, shown once it is asked for, since each look is recorded. */
export function DocumentsPart({ slotId, documents }: { slotId: string; documents: OpenedHearing['documents'] }) {
  const { mutate, reset, data, isPending, error } = useMutation(api.season.hearings.openDocuments.mutationOptions());
  const titleOf = (documentId: string): string => documents.find(({ id }) => id === documentId)?.title ?? '材料';
  if (documents.length === 0) return null;
  return (
    <View className="sheet-documents">
      {!data && (
        <Button look="outline" width="wide" icon="sheet" state={isPending ? 'busy' : 'ready'} onPress={() => mutate({ slotId })}>
          {isPending ? '正在打开' : `看${documents.map(({ title }) => title).join('、')}，会留记录`}
        </Button>
      )}
      <RefusalNotice error={error} />
      {data?.changed.map((documentId) => (
        <Notice key={documentId} tone="warning">
          {titleOf(documentId)}和交来时不一样了，不能看。请告诉组织者。
        </Notice>
      ))}
      {data && data.documents.length > 0 && (
        <>
          <DocumentPages documents={data.documents} titleOf={titleOf} />
          <Button look="plain" size="small" onPress={reset}>
            收起材料
          </Button>
        </>
      )}
    </View>
  );
}
