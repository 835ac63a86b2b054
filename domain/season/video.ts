import type { VideoProvider } from './plan';

/** Where a candidate is heard: one interface for every kind of room, chosen per season. */

/** What organisers write of a panel's room; WeChat's own needs nothing. */
export interface RoomWords {
  /** 腾讯会议号, or what another room asks for. */
  code?: string;
  /** Of a room that is opened by its address. */
  link?: string;
}

export type Room =
  /** WeChat's own: everybody with the same group is in it. A slot is a group, so that candidates never meet. */
  | { kind: 'voip'; groupId: string }
  | { kind: 'meeting'; code: string }
  | { kind: 'link'; link?: string; code?: string };

/** The room of a slot; nothing while organisers have not written what it needs. */
export const roomOf = ({ kind }: VideoProvider, slotId: string, { code, link }: RoomWords = {}): Room | undefined => {
  switch (kind) {
    case 'voip':
      return { kind, groupId: slotId };
    case 'meeting':
      return code ? { kind, code: digitsOf(code) } : undefined;
    case 'link':
      return code || link ? { kind, ...(link && { link }), ...(code && { code }) } : undefined;
  }
};

/** What a panel's room still needs, as a sentence for organisers. */
export const roomMissing = ({ kind }: VideoProvider, { code, link }: RoomWords = {}): string | undefined => {
  if (kind === 'meeting') return !code ? '还没有填会议号' : /^\d{9,11}$/.test(digitsOf(code)) ? undefined : '会议号是 9 到 11 位数字';
  if (kind === 'link') return code || link ? undefined : '还没有填网址或房间号';
  return undefined;
};

/** 123-456-789 as people copy it. */
const digitsOf = (code: string): string => code.replaceAll(/[\s-]/g, '');

/** 腾讯会议's mini-program, and the page that opens a meeting. */
export const meetingProgram = 'wx33fd6cdc62520063';
export const meetingPath = (code: string): string => `pages/index/index?code=${code}`;
