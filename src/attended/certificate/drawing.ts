import { type Painting } from '../../platform/painting';
import { colours, sans, serif } from '../../share-picture/colours';
import { drawMark, drawSampleMark, write } from '../../share-picture/pen';
import { type CertificateWords } from './words';

/** Twice the size of a phone's screen, so that it can be printed. */
const scale = 2;
const width = 375;
const height = 560;
const margin = 36;
const ground = 150;
const codeSide = 106;

/** A certificate for the album or a printer: who was where and how long, whose word it is, and the code that checks it. */
export const certificatePicture = (words: CertificateWords, code: string): Painting => ({
  width: width * scale,
  height: height * scale,
  images: [code],
  draw: (context, [codePicture]) => {
    context.scale(scale, scale);
    context.fillStyle = colours.paper;
    context.fillRect(0, 0, width, height);
    context.strokeStyle = colours.line;
    context.lineWidth = 1.5;
    context.strokeRect(14, 14, width - 28, height - ground - 22);
    drawMark(context, margin, 40, 26, colours.ground);
    write(context, '雁归', { font: `700 18px ${serif}`, colour: colours.ground, line: 26 }, { x: margin + 36, y: 40, width: 200, most: 1 });
    if (words.sample) drawSampleMark(context, width - margin, 43, 12, sans, colours.weak);
    const room = width - 2 * margin;
    write(context, '参加证明', { font: `700 34px ${serif}`, colour: colours.ink, line: 48 }, { x: margin, y: 86, width: room, most: 1 });
    const afterName = write(context, words.name, { font: `700 26px ${serif}`, colour: colours.teal, line: 38 }, { x: margin, y: 152, width: room, most: 2 });
    const afterTitle = write(context, `参加了“${words.title}”`, { font: `400 19px ${serif}`, colour: colours.ink, line: 30 }, { x: margin, y: afterName + 8, width: room, most: 3 });
    const small = { font: `400 14px ${sans}`, colour: colours.soft, line: 24 };
    const afterWhen = write(context, words.when, small, { x: margin, y: afterTitle + 14, width: room, most: 2 });
    write(context, words.what, small, { x: margin, y: afterWhen, width: room, most: 1 });
    const top = height - ground;
    context.fillStyle = colours.ground;
    context.fillRect(0, top, width, ground);
    const beside = room - codeSide - 16;
    const afterOrganiser = write(context, words.organisedBy, { font: `700 16px ${serif}`, colour: colours.onGround, line: 24 }, { x: margin, y: top + 22, width: beside, most: 2 });
    const afterNumber = write(context, words.number, { font: `400 15px ${sans}`, colour: colours.onGround, line: 24 }, { x: margin, y: afterOrganiser + 8, width: beside, most: 2 });
    write(context, '扫码核对', { font: `400 12px ${sans}`, colour: colours.onGroundSoft, line: 18 }, { x: margin, y: afterNumber + 4, width: beside, most: 1 });
    if (codePicture) {
      context.fillStyle = colours.sheet;
      context.fillRect(width - margin - codeSide, top + 22, codeSide, codeSide);
      context.drawImage(codePicture, width - margin - codeSide + 6, top + 28, codeSide - 12, codeSide - 12);
    }
  },
});
