import { squeeze } from '../text/fold';

const ditto = /^[“"'『「(（]?(?:同上一?[行栏格]?|同前|同左上|〃|″|"{1,2}|'{2}|''|,,|、、|〞|ditto|↑)[”"'』」)）]?$/i;

/** Longer cells say more than that, however they are typed. */
const longest = 40;

/** Whether a cell only says "as above": 同上, 〃, “同上” and the like. */
export const isDitto = (text: string): boolean => text.length <= longest && (ditto.test(squeeze(text)) || ditto.test(text.trim()));
