import Taro from '@tarojs/taro';

/** Hands the workbook behind a short-lived link to the person: opened, with WeChat's menu to send it on or keep it. */
export async function takeAwayLink(url: string, fileName: string): Promise<void> {
  const { filePath } = await Taro.downloadFile({ url, filePath: `${Taro.env.USER_DATA_PATH}/${fileName}` });
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
}
