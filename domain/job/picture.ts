/** What a picture of an employer may be: a JPEG or PNG that WeChat's own check takes, told by what it holds, not by its name. */

/** Bytes: WeChat looks at no larger picture. */
export const largestPicture = 1024 * 1024;

/** Pixels of the shorter and the longer side: WeChat looks at none larger. Phones make pictures that small before they send them. */
export const pictureSides = { shorter: 750, longer: 1334 } as const;

export const pictureExtensions = ['jpg', 'jpeg', 'png'] as const;

/** Shown on the page of an employer, and waiting for an organiser, at a time. */
export const mostPictures = 6;

/** What those who do not see it are told; characters. */
export const longestWords = 60;

export interface Measured {
  type: 'image/jpeg' | 'image/png';
  /** Pixels. */
  width: number;
  height: number;
}

/** By how far a picture must shrink; 1 when it fits. */
export const shrinkingOf = ({ width, height }: Pick<Measured, 'width' | 'height'>): number =>
  Math.min(1, pictureSides.shorter / Math.min(width, height), pictureSides.longer / Math.max(width, height));

/** Its type and size; undefined for what is no such picture, or breaks off before it says. */
export function measure(bytes: Uint8Array): Measured | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (begins(view, png)) return view.byteLength < 24 ? undefined : { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
  return begins(view, [0xff, 0xd8, 0xff]) ? measureJpeg(view) : undefined;
}

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const begins = (view: DataView, beginning: readonly number[]): boolean => view.byteLength >= beginning.length && beginning.every((byte, at) => view.getUint8(at) === byte);

/** The size stands in the first frame header (SOF0 to SOF15 without DHT, JPG and DAC); segments before it are passed over. ITU-T T.81, annex B. */
function measureJpeg(view: DataView): Measured | undefined {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { type: 'image/jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const length = view.getUint16(at + 2);
    if (length < 2) return undefined;
    at += 2 + length;
  }
  return undefined;
}
