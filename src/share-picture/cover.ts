import { type Painting } from '../platform/painting';
import { colours, sans } from './colours';
import { type PictureFacts } from './facts';
import { drawMark, drawSampleMark, write, writePay } from './pen';

/** WeChat shows covers 5 : 4. Pixels. */
const width = 500;
const height = 400;
const margin = 36;
const bar = 84;
const codeSide = 116;

/** What a friend sees in the chat: what, for how much, where and with whom; the code for whoever has it printed. */
export const cover = (facts: PictureFacts, code: string | undefined): Painting => ({
  width,
  height,
  images: code === undefined ? [] : [code],
  draw: (context, [codePicture]) => {
    context.fillStyle = colours.sheet;
    context.fillRect(0, 0, width, height);
    const room = width - 2 * margin;
    const big = facts.title.length <= 14;
    const title = big ? { size: 50, line: 62 } : { size: 42, line: 54 };
    const afterTitle = write(context, facts.title, { font: `600 ${title.size}px ${sans}`, colour: colours.ink, line: title.line }, { x: margin, y: 26, width: room, most: 2 });
    writePay(
      context,
      facts,
      { figure: { font: `600 44px ${sans}`, colour: colours.teal, line: 56 }, unit: { font: `400 28px ${sans}`, colour: colours.soft, line: 56 } },
      { x: margin, y: afterTitle + 8 },
    );
    const beside = codePicture ? room - codeSide - 16 : room;
    write(context, `${facts.place}，${facts.employer}`, { font: `400 27px ${sans}`, colour: colours.soft, line: 38 }, { x: margin, y: height - bar - 88, width: beside, most: 2 });
    context.fillStyle = colours.ground;
    context.fillRect(0, height - bar, width, bar);
    drawMark(context, margin, height - bar + 24, 36, colours.onGround);
    write(context, facts.conditions.join(' · '), { font: `600 25px ${sans}`, colour: colours.onGround, line: bar }, { x: margin + 50, y: height - bar, width: beside - 50, most: 1 });
    if (codePicture) {
      context.fillStyle = colours.sheet;
      context.fillRect(width - margin - codeSide + 14, height - codeSide - 14, codeSide, codeSide);
      context.drawImage(codePicture, width - margin - codeSide + 20, height - codeSide - 8, codeSide - 12, codeSide - 12);
    }
    if (facts.sample) drawSampleMark(context, width - 12, 8, 15, sans, colours.weak);
  },
});
