import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import './scan-code.scss';

/** Milliseconds between two looks at the picture: quick enough for a queue, light enough for an old phone. */
const BETWEEN_LOOKS = 120;

const overrides = { locateFile: (file: string) => `/static/${file}` };
prepareZXingModule({ overrides });

/** Fetches the reader while there is network: a door goes on without. */
export const prepareScan = (): void => {
  prepareZXingModule({ overrides, fireImmediately: true }).catch((failure: unknown) => console.warn('reader', failure));
};

/** Reads one QR code with the camera. `undefined` when the person turned back; throws when there is no camera to use. */
export async function scanCode(): Promise<string | undefined> {
  const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const layer = openLayer(camera);
  try {
    return await firstCode(layer);
  } finally {
    layer.root.remove();
    camera.getTracks().forEach((track) => track.stop());
  }
}

interface Layer {
  root: HTMLElement;
  video: HTMLVideoElement;
  closed: Promise<undefined>;
}

function openLayer(camera: MediaStream): Layer {
  const root = document.createElement('div');
  root.className = 'scan-layer';
  const video = document.createElement('video');
  video.playsInline = true;
  video.muted = true;
  video.srcObject = camera;
  void video.play();
  const hint = document.createElement('p');
  hint.textContent = '把入场码放进框里';
  const close = document.createElement('button');
  close.textContent = '不扫了';
  const closed = new Promise<undefined>((resolve) => close.addEventListener('click', () => resolve(undefined)));
  root.append(video, hint, close);
  document.body.append(root);
  return { root, video, closed };
}

async function firstCode({ root, video, closed }: Layer): Promise<string | undefined> {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('no canvas');
  const look = async (): Promise<string | undefined> => {
    while (root.isConnected) {
      const text = await read(video, canvas, pen);
      if (text !== undefined) return text;
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
    }
    return undefined;
  };
  return Promise.race([closed, look()]);
}

async function read(
  video: HTMLVideoElement,
  canvas: HTMLCanvasElement,
  pen: CanvasRenderingContext2D,
): Promise<string | undefined> {
  if (video.videoWidth === 0) return undefined;
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  pen.drawImage(video, 0, 0);
  const [found] = await readBarcodes(pen.getImageData(0, 0, canvas.width, canvas.height), {
    formats: ['QRCode'],
    maxNumberOfSymbols: 1,
  });
  return found?.text;
}
