import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Image, Swiper, SwiperItem, View } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import type { CheckedApplication } from '../../../cloudfunctions/season/applications/read';
import { api } from '../../api';
import { Button } from '../../components/button';
import { Choices } from '../../components/choices';
import { Notice } from '../../components/notice';
import { Pressable } from '../../components/pressable';
import { RefusalNotice } from '../../components/refusal-notice';
import { SectionHead } from '../../components/section-head';
import { showFile } from '../../platform/show-file';

/** 材料: shown once they are asked for, since each look is recorded; swiped from one to the next, a picture grows at a tap. */
export function DocumentView({ application: { id, documents } }: { application: CheckedApplication }) {
  const [at, setAt] = useState(0);
  const { mutate, data, isPending, error } = useMutation(api.season.applications.openDocuments.mutationOptions());
  const given = documents.filter(({ kind }) => kind !== null);
  const missing = documents.filter(({ kind, required }) => kind === null && required);
  const titleOf = (documentId: string): string => documents.find((document) => document.id === documentId)?.title ?? '材料';
  const pictures = data?.documents.filter(({ kind }) => kind === 'photo') ?? [];
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
      {data && data.documents.length > 0 && (
        <View className="checked-view">
          <Choices className="checked-tabs" name="看哪一份" choices={data.documents.map(({ id }, place) => ({ value: place, text: titleOf(id) }))} chosen={at} onChoose={setAt} />
          <Swiper className="checked-swiper" current={at} onChange={(event) => setAt(event.detail.current)}>
            {data.documents.map((document) => (
              <SwiperItem key={document.id}>
                {document.kind === 'photo' ? (
                  <Pressable className="checked-slide" label={`放大：${titleOf(document.id)}`} onPress={() => void Taro.previewImage({ current: document.url, urls: pictures.map(({ url }) => url), showmenu: false })}>
                    <Image className="checked-image" src={document.url} mode="aspectFit" aria-label={titleOf(document.id)} nativeProps={{ alt: titleOf(document.id) }} />
                  </Pressable>
                ) : (
                  <View className="checked-slide">
                    <View className="text-title">{titleOf(document.id)}</View>
                    <Button look="outline" onPress={() => void showFile(document.url, 'pdf')}>
                      打开 PDF
                    </Button>
                  </View>
                )}
              </SwiperItem>
            ))}
          </Swiper>
          <View className="text-note">链接 5 分钟内有效，看完就过期。</View>
        </View>
      )}
    </View>
  );
}
