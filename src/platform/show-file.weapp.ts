import Taro from '@tarojs/taro';
import type { ProofKind } from '../../domain/person/proof-file';

/** Shows a file behind a short-lived link. A PDF opens without WeChat's menu, so that it is not passed on by a slip. */
export async function showFile(url: string, kind: ProofKind): Promise<void> {
  if (kind === 'photo') {
    await Taro.previewImage({ urls: [url], showmenu: false });
    return;
  }
  const { tempFilePath } = await Taro.downloadFile({ url });
  await Taro.openDocument({ filePath: tempFilePath, fileType: 'pdf', showMenu: false });
}
