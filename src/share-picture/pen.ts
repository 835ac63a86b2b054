import { brokenLines } from '../../domain/text/break-lines';

export interface Hand {
  /** `600 50px …`, as CSS writes a font. */
  font: string;
  colour: string;
  /** Pixels from line to line. */
  line: number;
}

export interface Block {
  x: number;
  /** The upper edge. */
  y: number;
  width: number;
  most: number;
}

/** Writes a text into a block, broken as Chinese is; returns where the next may begin. */
export function write(context: CanvasRenderingContext2D, text: string, { font, colour, line }: Hand, { x, y, width, most }: Block): number {
  context.font = font;
  context.fillStyle = colour;
  context.textBaseline = 'middle';
  const lines = brokenLines(text, { width, most, measure: (part) => context.measureText(part).width });
  lines.forEach((part, place) => context.fillText(part, x, y + line * (place + 0.5)));
  return y + line * lines.length;
}

/** How wide a text is in a font. */
export function widthOf(context: CanvasRenderingContext2D, text: string, font: string): number {
  context.font = font;
  return context.measureText(text).width;
}

/** A figure with its unit, smaller, behind it. Returns where the next may begin. */
export function writePay(context: CanvasRenderingContext2D, { figure, unit }: { figure: string; unit: string }, hands: { figure: Hand; unit: Hand }, { x, y }: Pick<Block, 'x' | 'y'>): number {
  const after = write(context, figure, hands.figure, { x, y, width: 1000, most: 1 });
  const behind = x + widthOf(context, figure, hands.figure.font) + 8;
  write(context, unit, { ...hands.unit, line: hands.figure.line }, { x: behind, y: y + hands.figure.line * 0.08, width: 1000, most: 1 });
  return after;
}

/** The five wings of the brand in the shape of 人, `size` pixels wide. */
export function drawMark(context: CanvasRenderingContext2D, x: number, y: number, size: number, colour: string): void {
  const scale = size / 32;
  context.strokeStyle = colour;
  context.lineWidth = 2.4 * scale;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [left, top] of [[12.6, 8.8], [7.2, 17.3], [18, 17.3], [1.8, 25.8], [23.4, 25.8]] as const) {
    context.beginPath();
    context.moveTo(x + left * scale, y + top * scale);
    context.lineTo(x + (left + 3.4) * scale, y + (top - 3.3) * scale);
    context.lineTo(x + (left + 6.8) * scale, y + top * scale);
    context.stroke();
  }
}

/** 示例数据 in a frame, its right edge at `right`. */
export function drawSampleMark(context: CanvasRenderingContext2D, right: number, y: number, size: number, font: string, colour: string): void {
  const text = '示例数据';
  const hand = `400 ${size}px ${font}`;
  const width = widthOf(context, text, hand);
  const padding = size * 0.4;
  context.strokeStyle = colour;
  context.lineWidth = 1.5;
  context.strokeRect(right - width - padding * 2, y, width + padding * 2, size * 1.6);
  write(context, text, { font: hand, colour, line: size * 1.6 }, { x: right - width - padding, y, width: width + 1, most: 1 });
}
