import { type Painting } from '../../platform/painting';
import { colours, sans, serif } from '../../share-picture/colours';
import { type PictureFacts } from '../../share-picture/facts';
import { drawMark, drawSampleMark, write, writePay } from '../../share-picture/pen';

/** Twice the size of a phone's screen, so that it can be printed. */
const scale = 2;
const width = 375;
const height = 667;
const margin = 30;
const ground = 176;
const codeSide = 112;

/** A poster of an opening for the wall or for friends: what, for how much, with whom, where; and the code that leads to it. */
export const poster = (facts: PictureFacts, code: string): Painting => ({
  width: width * scale,
  height: height * scale,
  images: [code],
  draw: (context, [codePicture]) => {
    context.scale(scale, scale);
    context.fillStyle = colours.paper;
    context.fillRect(0, 0, width, height);
    drawHome(context);
    const room = width - 2 * margin;
    const long = facts.title.length > 22;
    const afterTitle = write(context, facts.title, { font: `700 ${long ? 26 : 34}px ${serif}`, colour: colours.ink, line: long ? 38 : 48 }, { x: margin, y: 108, width: room, most: long ? 5 : 4 });
    const afterPay = writePay(
      context,
      facts,
      { figure: { font: `600 30px ${sans}`, colour: colours.teal, line: 44 }, unit: { font: `400 16px ${sans}`, colour: colours.soft, line: 44 } },
      { x: margin, y: afterTitle + 12 },
    );
    const afterConditions = write(context, facts.conditions.join(' · '), { font: `400 16px ${sans}`, colour: colours.soft, line: 26 }, { x: margin, y: afterPay + 8, width: room, most: 2 });
    write(context, facts.place, { font: `400 16px ${sans}`, colour: colours.soft, line: 26 }, { x: margin, y: afterConditions + 2, width: room, most: 1 });
    const top = height - ground;
    context.fillStyle = colours.ground;
    context.fillRect(0, top, width, ground);
    const beside = room - codeSide - 16;
    const afterEmployer = write(context, facts.employer, { font: `700 19px ${serif}`, colour: colours.onGround, line: 28 }, { x: margin, y: top + 26, width: beside, most: 3 });
    write(context, facts.closing ?? '早点联系', { font: `400 14px ${sans}`, colour: colours.onGroundSoft, line: 22 }, { x: margin, y: afterEmployer + 8, width: beside, most: 1 });
    if (codePicture) {
      context.fillStyle = colours.sheet;
      context.fillRect(width - margin - codeSide, top + 22, codeSide, codeSide);
      context.drawImage(codePicture, width - margin - codeSide + 6, top + 28, codeSide - 12, codeSide - 12);
    }
    write(context, '长按看岗位', { font: `400 12px ${sans}`, colour: colours.onGroundSoft, line: 18 }, { x: width - margin - codeSide + 26, y: top + 22 + codeSide + 6, width: codeSide, most: 1 });
    if (facts.sample) drawSampleMark(context, width - margin, 42, 12, sans, colours.weak);
  },
});

/** The sun over home, low, and the brand above. */
function drawHome(context: CanvasRenderingContext2D): void {
  context.fillStyle = colours.sun;
  context.beginPath();
  context.arc(width - 84, height - ground - 20, 58, 0, 2 * Math.PI);
  context.fill();
  drawMark(context, margin, 38, 30, colours.ground);
  write(context, '雁归', { font: `700 20px ${serif}`, colour: colours.ground, line: 30 }, { x: margin + 40, y: 38, width: 200, most: 1 });
}
