import { useState } from 'react';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Choices } from '../../components/choices';
import { Field } from '../../components/field';
import { Notice } from '../../components/notice';
import { SectionHead } from '../../components/section-head';
import { useSendProof } from './use-send-proof';

const kinds = ['户口簿本人页', '户口迁移证明', '高中毕业证', '其他证明'] as const;

interface ProofFormProps {
  /** One is being looked at already. */
  sent: boolean;
  /** Whether the person has agreed; says so when not. */
  mayGoOn: () => boolean;
}

/** The other way: a photograph or a PDF that an organiser looks at. */
export function ProofForm({ sent, mayGoOn }: ProofFormProps) {
  const [kind, setKind] = useState<string>();
  const [reminded, setReminded] = useState(false);
  const { choose, isSending, refusal } = useSendProof();
  const pick = () => {
    setReminded(kind === undefined);
    if (mayGoOn() && kind !== undefined) choose(kind);
  };
  return (
    <View className="section">
      <SectionHead title={sent ? '换一份证明' : '或者交一份证明'} />
      <Field
        name="是什么"
        error={reminded && kind === undefined ? '先选是哪一种' : undefined}
        note="照片或 PDF，不超过 10 MB。核对完就删除。"
      >
        <Choices name="是什么" choices={kinds.map((each) => ({ value: each, text: each }))} chosen={kind} onChoose={setKind} />
      </Field>
      {refusal && (
        <View className="section-first" aria-role="alert">
          <Notice tone="danger">{refusal}</Notice>
        </View>
      )}
      <Button
        className="origin-ends"
        look="outline"
        icon="upload"
        width="wide"
        state={isSending ? 'busy' : 'ready'}
        onPress={pick}
      >
        {isSending ? '正在上传' : '选照片或 PDF'}
      </Button>
    </View>
  );
}
