import Taro from '@tarojs/taro';

/** Hands a workbook, given in base64, to the person as a file of this name: opened, with WeChat's menu to send it on or keep it. */
export async function takeAwayWorkbook(fileName: string, content: string): Promise<void> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName}`;
  Taro.getFileSystemManager().writeFileSync(filePath, content, 'base64');
  await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
}
