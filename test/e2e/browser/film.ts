import { writeFile } from 'node:fs/promises';
import qrcode from 'qrcode-generator';
import type { Locator } from 'playwright-core';

const WIDTH = 640;
const HEIGHT = 480;
const CELL = 8;

/** A film of one QR code held before a camera (uncompressed YUV4MPEG2), for Chromium's `--use-file-for-fake-video-capture`. */
export const film = (code: string, file: string): Promise<void> => {
  const drawn = qrcode(0, 'M');
  drawn.addData(code);
  drawn.make();
  const side = drawn.getModuleCount() * CELL;
  const left = Math.floor((WIDTH - side) / 2);
  const top = Math.floor((HEIGHT - side) / 2);
  const light = Buffer.alloc(WIDTH * HEIGHT, 235);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      if (drawn.isDark(Math.floor(y / CELL), Math.floor(x / CELL))) light[(top + y) * WIDTH + left + x] = 16;
    }
  }
  return writeFilm(light, file);
};

/** What a phone's screen shows now, held close before another phone's camera: as much of it as `shown`. */
export const filmScreen = async (shown: Locator, file: string): Promise<void> => {
  const picture = (await shown.screenshot()).toString('base64');
  const grey = await shown.page().evaluate(
    async ({ source, width, height }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const pen = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
      if (!pen) throw new Error('no canvas');
      const scale = Math.min(width / image.width, height / image.height);
      const [shownWidth, shownHeight] = [image.width * scale, image.height * scale];
      pen.drawImage(image, (width - shownWidth) / 2, (height - shownHeight) / 2, shownWidth, shownHeight);
      const { data } = pen.getImageData(0, 0, width, height);
      // As one text: a list of so many numbers took the way out of the page a quarter of a minute.
      const row = (y: number): string => String.fromCharCode(...Array.from({ length: width }, (_, x) => data[(y * width + x) * 4 + 1] ?? 0));
      return btoa(Array.from({ length: height }, (_, y) => row(y)).join(''));
    },
    { source: picture, width: WIDTH, height: HEIGHT },
  );
  await writeFilm(Buffer.from(grey, 'base64').map((green) => 16 + Math.round((green * 219) / 255)), file);
};

const writeFilm = async (light: Uint8Array, file: string): Promise<void> => {
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  await writeFile(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\n`), ...Array.from({ length: 10 }, () => frame)]));
};
