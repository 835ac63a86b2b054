import { useState } from 'react';
import { View } from '@tarojs/components';
import type { ApplicationForm } from '../../../../cloudfunctions/season/applications/form';
import { sensitiveConsent } from '../../../../domain/person/privacy-guide';
import { showMoment } from '../../../../domain/time/shanghai';
import { Agreement } from '../../../components/agreement';
import { Button } from '../../../components/button';
import { List } from '../../../components/list';
import { RefusalNotice } from '../../../components/refusal-notice';
import { SectionHead } from '../../../components/section-head';
import { Tag } from '../../../components/tag';
import { type Choosing } from '../use-choices';
import { useDocuments } from '../use-documents';

/** 材料: each one the season asks for, photographed or picked, seen again, replaced. */
export function Documents({ form, choosing }: { form: ApplicationForm; choosing: Choosing }) {
  const [agreed, setAgreed] = useState(form.agreed);
  const [reminded, setReminded] = useState(false);
  const { choose, remove, show, sending, failure, failed } = useDocuments(form.season.id, choosing);
  const take = (id: string) => {
    setReminded(!agreed);
    if (agreed) choose(id);
  };
  if (form.rules.documents.length === 0) return null;
  return (
    <View className="section">
      <SectionHead title="材料" note="照片或 PDF，不超过 10 MB" />
      {!form.agreed && (
        <Agreement on={agreed} onChange={setAgreed} missing={reminded && !agreed}>
          {sensitiveConsent}
        </Agreement>
      )}
      <List>
        {form.rules.documents.map(({ id, title, hint, required, forInterviewers }) => {
          const given = form.documents.find((each) => each.id === id);
          const isSending = sending === id;
          return (
            <View key={id} className="document">
              <View className="document-head">
                <View className="grow text-title">{title}</View>
                {given ? (
                  <Tag tone="success" icon="check">
                    已放上
                  </Tag>
                ) : (
                  <Tag tone={required ? 'warning' : 'neutral'}>{required ? '必交' : '可不交'}</Tag>
                )}
              </View>
              <View className="text-note">{given ? `${given.kind === 'pdf' ? 'PDF' : '照片'}，${showMoment(given.at)} 放上` : hint}</View>
              {forInterviewers && <View className="text-note">面试官也看</View>}
              {failed === id && <RefusalNotice error={failure} />}
              <View className="document-ends">
                <Button look="outline" size="small" icon="upload" state={isSending ? 'busy' : sending ? 'off' : 'ready'} label={`${given ? '换一份' : '拍照或选文件'}：${title}`} onPress={() => take(id)}>
                  {isSending ? '正在上传' : given ? '换一份' : '拍照或选文件'}
                </Button>
                {given && (
                  <>
                    <Button look="plain" size="small" label={`看：${title}`} onPress={() => show(id)}>
                      看
                    </Button>
                    <Button look="plain" size="small" label={`去掉：${title}`} onPress={() => remove(id)}>
                      去掉
                    </Button>
                  </>
                )}
              </View>
            </View>
          );
        })}
      </List>
      <View className="text-note apply-after">{form.rules.documents.some(({ forInterviewers }) => forInterviewers) ? '给这一期的组织者看；写着“面试官也看”的，面试你的人评完以前也看得到。' : '只给这一期的组织者看，'}每次打开都留记录。</View>
    </View>
  );
}
