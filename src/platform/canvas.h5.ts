import { type Painting } from './painting';

/** Draws a picture; where it can be shown: an address for an image. Width and height in pixels. */
export async function paint({ width, height, draw, images = [] }: Painting): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser cannot draw');
  draw(context, await Promise.all(images.map(load)));
  return canvas.toDataURL('image/png');
}

async function load(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  await image.decode();
  return image;
}
