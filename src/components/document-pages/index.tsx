import { useState } from 'react';
import Taro from '@tarojs/taro';
import { Image, Swiper, SwiperItem, View } from '@tarojs/components';
import type { OpenedDocuments } from '../../../cloudfunctions/season/applications/links';
import { showFile } from '../../platform/show-file';
import { Button } from '../button';
import { Choices } from '../choices';
import { Pressable } from '../pressable';
import './index.scss';

interface DocumentPagesProps {
  documents: OpenedDocuments['documents'];
  titleOf: (documentId: string) => string;
}

/** Documents behind short-lived links: swiped from one to the next, a picture grows at a tap. */
export function DocumentPages({ documents, titleOf }: DocumentPagesProps) {
  const [at, setAt] = useState(0);
  const pictures = documents.filter(({ kind }) => kind === 'photo');
  return (
    <View className="document-pages">
      {documents.length === 1 ? (
        <View className="text-title document-pages-tabs">{titleOf(documents[0]?.id ?? '')}</View>
      ) : (
        <Choices className="document-pages-tabs" name="看哪一份" choices={documents.map(({ id }, place) => ({ value: place, text: titleOf(id) }))} chosen={at} onChoose={setAt} />
      )}
      <Swiper className="document-pages-swiper" current={at} onChange={(event) => setAt(event.detail.current)}>
        {documents.map((document) => (
          <SwiperItem key={document.id}>
            {document.kind === 'photo' ? (
              <Pressable className="document-page" label={`放大：${titleOf(document.id)}`} onPress={() => void Taro.previewImage({ current: document.url, urls: pictures.map(({ url }) => url), showmenu: false })}>
                <Image className="document-page-image" src={document.url} mode="aspectFit" aria-label={titleOf(document.id)} nativeProps={{ alt: titleOf(document.id) }} />
              </Pressable>
            ) : (
              <View className="document-page">
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
  );
}
