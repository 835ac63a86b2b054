import { colours, sans, serif } from './colours';
import { drawMark, widthOf, write } from './pen';

/** The sheet every poster is drawn on: twice the size of a phone's screen, so that it can be printed. Pixels before they are scaled. */
export const sheet = { scale: 2, width: 375, height: 667, margin: 30, ground: 176, codeSide: 112 } as const;

/** Paper, the sun over home, low, the brand above, and the ground everything stands on. */
export function drawSheet(context: CanvasRenderingContext2D): void {
  const { scale, width, height, margin, ground } = sheet;
  context.scale(scale, scale);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = colours.sun;
  context.beginPath();
  context.arc(width - 84, height - ground - 20, 58, 0, 2 * Math.PI);
  context.fill();
  drawMark(context, margin, 38, 30, colours.ground);
  write(context, '雁归', { font: `700 20px ${serif}`, colour: colours.ground, line: 30 }, { x: margin + 40, y: 38, width: 200, most: 1 });
  context.fillStyle = colours.ground;
  context.fillRect(0, height - ground, width, ground);
}

/** The code at the right of the ground, on white, and what to do with it below. */
export function drawCode(context: CanvasRenderingContext2D, code: CanvasImageSource | undefined, words: string): void {
  const { width, height, margin, ground, codeSide } = sheet;
  const left = width - margin - codeSide;
  const top = height - ground + 22;
  if (code) {
    context.fillStyle = colours.sheet;
    context.fillRect(left, top, codeSide, codeSide);
    context.drawImage(code, left + 6, top + 6, codeSide - 12, codeSide - 12);
  }
  const hand = { font: `400 12px ${sans}`, colour: colours.onGroundSoft, line: 18 };
  write(context, words, hand, { x: left + (codeSide - widthOf(context, words, hand.font)) / 2, y: top + codeSide + 6, width: codeSide, most: 1 });
}
