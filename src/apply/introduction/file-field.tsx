import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { FileRow } from '../../components/introduction-view';
import { Notice } from '../../components/notice';
import { useFile } from './use-file';

/** The PDF: chosen from a chat (in a browser: from this device), looked at, exchanged, taken out. It is kept at once, the rest when it is saved. */
export function FileField({ file }: { file: { name: string; size: number } | null }) {
  const { choose, look, remove, state, refusal } = useFile();
  return (
    <>
      {file && <FileRow name={file.name} size={file.size} onOpen={look} />}
      {!file && <View className="text-note">从微信聊天里选一份 PDF，不超过 5 MB。先发给文件传输助手，就选得到。</View>}
      {refusal && (
        <View className="section-first" aria-role="alert">
          <Notice tone="danger">{refusal}</Notice>
        </View>
      )}
      <View className="introduction-file-ends">
        <Button look="outline" icon="upload" width="grow" state={state === 'sending' ? 'busy' : 'ready'} onPress={choose}>
          {state === 'sending' ? '正在上传' : file ? '换一份 PDF' : '选一份 PDF'}
        </Button>
        {file && (
          <Button look="plain" state={state === 'removing' ? 'busy' : 'ready'} onPress={remove}>
            删掉
          </Button>
        )}
      </View>
    </>
  );
}
