import { squeeze } from '../text/fold';

const ditto = /^[“"'『「(（]?(?:同上一?[行栏格]?|同前|同左上|〃|″|"{1,2}|'{2}|''|,,|、、|〞|ditto|↑)[”"'』」)）]?$/i;

/** Whether a cell only says "as above": 同上, 〃, “同上” and the like. */
export const isDitto = (text: string): boolean => ditto.test(squeeze(text)) || ditto.test(text.trim());
