import { writeFile } from 'node:fs/promises';
import qrcode from 'qrcode-generator';

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

const writeFilm = async (light: Buffer, file: string): Promise<void> => {
  const colour = Buffer.alloc((WIDTH * HEIGHT) / 2, 128);
  const frame = Buffer.concat([Buffer.from('FRAME\n'), light, colour]);
  await writeFile(file, Buffer.concat([Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420\n`), ...Array.from({ length: 10 }, () => frame)]));
};
