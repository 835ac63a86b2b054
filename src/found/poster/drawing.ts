import { type Painting } from '../../platform/painting';
import { colours, sans, serif } from '../../share-picture/colours';
import { type PictureFacts } from '../../share-picture/facts';
import { drawSampleMark, write, writePay } from '../../share-picture/pen';
import { drawCode, drawSheet, sheet } from '../../share-picture/sheet';

const { width, height, margin, codeSide } = sheet;

/** A poster of an opening for the wall or for friends: what, for how much, with whom, where; and the code that leads to it. */
export const poster = (facts: PictureFacts, code: string): Painting => ({
  width: width * sheet.scale,
  height: height * sheet.scale,
  images: [code],
  draw: (context, [codePicture]) => {
    drawSheet(context);
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
    const top = height - sheet.ground;
    const beside = room - codeSide - 16;
    const afterEmployer = write(context, facts.employer, { font: `700 19px ${serif}`, colour: colours.onGround, line: 28 }, { x: margin, y: top + 26, width: beside, most: 3 });
    write(context, facts.closing ?? '早点投', { font: `400 14px ${sans}`, colour: colours.onGroundSoft, line: 22 }, { x: margin, y: afterEmployer + 8, width: beside, most: 1 });
    drawCode(context, codePicture, '长按看岗位');
    if (facts.sample) drawSampleMark(context, width - margin, 42, 12, sans, colours.weak);
  },
});
