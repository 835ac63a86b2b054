import Taro from '@tarojs/taro';
import { type Painting } from './painting';

/** Draws a picture on a canvas nobody sees; where it can be shown: a file of the phone. Width and height in pixels. */
export async function paint({ width, height, draw, images = [] }: Painting): Promise<string> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  draw(context, await Promise.all(images.map((address) => load(canvas, address))));
  const size = { width, height, destWidth: width, destHeight: height };
  const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas: canvas as unknown as Taro.Canvas, x: 0, y: 0, ...size, fileType: 'png' });
  return tempFilePath;
}

function load(canvas: Taro.OffscreenCanvas, address: string): Promise<CanvasImageSource> {
  return new Promise((resolve, reject) => {
    const image = canvas.createImage();
    image.onload = () => resolve(image as unknown as CanvasImageSource);
    image.onerror = () => reject(new Error('a picture could not be read'));
    image.src = address;
  });
}
