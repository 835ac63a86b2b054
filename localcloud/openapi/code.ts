/** `wxacode.getUnlimited`: a code that opens a page. Locally a QR code of the page's address, so that any scanner reads it. */
import qrcode from 'qrcode-generator';
import { type Answer, type Parameters, WeChatRefusal } from './answer';
import { encodePng } from './png';

const SCENE = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
const QUIET_ZONE = 4;
const DEFAULT_WIDTH = 430;

/** The address a scanned code leads to; `{page}` and `{scene}` are filled in. */
export const DEFAULT_PAGE_ADDRESS = '/#/{page}?scene={scene}';

function widthOf({ width = DEFAULT_WIDTH }: Parameters): number {
  if (typeof width !== 'number' || width < 280 || width > 1280)
    throw new WeChatRefusal(40097, 'invalid args: width must be between 280 and 1280');
  return Math.floor(width);
}

export function unlimitedCode(parameters: Parameters, url: string, pageAddress: string): Answer {
  const { scene, page = '' } = parameters;
  if (typeof scene !== 'string' || !SCENE.test(scene))
    throw new WeChatRefusal(40169, 'invalid length for scene, or the data is not json string');
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) throw new WeChatRefusal(41030, 'invalid page');
  const width = widthOf(parameters);
  const code = qrcode(0, 'M');
  code.addData(url + pageAddress.replace('{page}', page).replace('{scene}', encodeURIComponent(scene)));
  code.make();
  const modules = code.getModuleCount();
  const scale = Math.max(1, Math.floor(width / (modules + 2 * QUIET_ZONE)));
  const margin = Math.floor((width - modules * scale) / 2);
  const dark = (x: number, y: number) => {
    const column = Math.floor((x - margin) / scale);
    const row = Math.floor((y - margin) / scale);
    return column >= 0 && row >= 0 && column < modules && row < modules && code.isDark(row, column);
  };
  return { kind: 'image', bytes: encodePng(width, dark) };
}
