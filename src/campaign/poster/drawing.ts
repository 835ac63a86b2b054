import type { GiftPackage } from '../../../cloudfunctions/activities/campaigns/gift';
import { fromShanghai, showDate } from '../../../domain/time/shanghai';
import { type Painting } from '../../platform/painting';
import { colours, sans, serif } from '../../share-picture/colours';
import { write } from '../../share-picture/pen';
import { drawCode, drawSheet, sheet } from '../../share-picture/sheet';

const { width, height, margin, codeSide } = sheet;

/** A poster of a gift package for a wall or a chat: whose it is, what is in it, until when; and the code that opens it. */
export const giftPoster = (gift: GiftPackage, code: string): Painting => ({
  width: width * sheet.scale,
  height: height * sheet.scale,
  images: [code],
  draw: (context, [codePicture]) => {
    drawSheet(context);
    const room = width - 2 * margin;
    const long = gift.title.length > 12;
    const afterTitle = write(context, gift.title, { font: `700 ${long ? 30 : 40}px ${serif}`, colour: colours.ink, line: long ? 44 : 56 }, { x: margin, y: 104, width: room, most: 3 });
    let next = write(context, gift.words, { font: `400 17px ${serif}`, colour: colours.soft, line: 28 }, { x: margin, y: afterTitle + 10, width: room, most: 3 }) + 22;
    for (const line of contentsOf(gift)) {
      context.fillStyle = colours.teal;
      context.fillRect(margin, next + 9, 6, 6);
      next = write(context, line, { font: `400 16px ${sans}`, colour: colours.ink, line: 24 }, { x: margin + 18, y: next, width: room - 18, most: 2 }) + 6;
    }
    const top = height - sheet.ground;
    const beside = room - codeSide - 16;
    const afterName = write(context, '就业礼包', { font: `700 24px ${serif}`, colour: colours.onGround, line: 34 }, { x: margin, y: top + 24, width: beside, most: 1 });
    const days = `${showDate(fromShanghai(gift.from))}–${showDate(fromShanghai(gift.to))}`;
    const afterDays = write(context, days, { font: `400 14px ${sans}`, colour: colours.onGroundSoft, line: 22 }, { x: margin, y: afterName + 6, width: beside, most: 2 });
    write(context, '不用登录，家长也能打开', { font: `400 14px ${sans}`, colour: colours.onGroundSoft, line: 22 }, { x: margin, y: afterDays, width: beside, most: 2 });
    drawCode(context, codePicture, '长按打开');
  },
});

/** What is in it, a line each; nothing of what it lacks. */
const contentsOf = ({ letter, policies, employers }: GiftPackage): string[] => [
  ...(letter ? [letter.title] : []),
  ...(policies.length > 0 ? [`${policies.length} 张政策卡，看看自己符不符合`] : []),
  ...(employers.length > 0 ? [`${employers.length} 家重点单位和它们的岗位`] : []),
  '家门口的活动，能报名、能带家长',
];
