import { View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import type { CheckedApplication } from '../../../cloudfunctions/season/applications/read';
import { api } from '../../api';
import { Button } from '../../components/button';
import { DocumentPages } from '../../components/document-pages';
import { Notice } from '../../components/notice';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';

/** 材料: shown once they are asked for, since each look is recorded. */
export function DocumentView({ application: { id, documents } }: { application: CheckedApplication }) {
  const { mutate, data, isPending, error } = useMutation(api.season.applications.openDocuments.mutationOptions());
  const given = documents.filter(({ kind }) => kind !== null);
  const missing = documents.filter(({ kind, required }) => kind === null && required);
  const titleOf = (documentId: string): string => documents.find((document) => document.id === documentId)?.title ?? '材料';
  return (
    <View className="section">
      <SectionHead title="材料" note={`${given.length} 份`} />
      {missing.length > 0 && <Notice tone="warning">没有交：{missing.map(({ title }) => title).join('、')}</Notice>}
      <RefusalNotice error={error} />
      {!data && given.length > 0 && (
        <Button look="outline" width="wide" state={isPending ? 'busy' : 'ready'} onPress={() => mutate({ id })}>
          {isPending ? '正在打开' : `看 ${given.length} 份材料，会留记录`}
        </Button>
      )}
      {data?.changed.map((documentId) => (
        <View key={documentId} className="checked-notice">
          <Notice tone="danger">{titleOf(documentId)}和交来时不一样了，请退回，请本人重交。</Notice>
        </View>
      ))}
      {data && data.documents.length > 0 && <DocumentPages documents={data.documents} titleOf={titleOf} />}
    </View>
  );
}
