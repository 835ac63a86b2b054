import type { StudyLevel } from '../../person/profile';
import type { Programme } from '../../programme/programmes';
import { fromShanghai, inShanghai, shanghaiDate } from '../../time/shanghai';
import type { Audience, MapPoint, PlanParts, Question, SeatGroup, Speaker } from '../plan-parts';

/** A region by its six digits and its name, as an organiser chose it from a list. */
export interface ChosenRegion {
  code: string;
  name: string;
}

/** Whom an activity is limited to, as it is being chosen; nothing chosen limits nothing. */
export interface DraftAudience {
  localTo: Programme | null;
  levels: StudyLevel[];
  graduating: { from: number; to: number } | null;
  homes: ChosenRegion[];
}

/** What an organiser may say beyond hours and seats, as it is being written; blank when nothing is said. */
export interface DraftParts {
  form: Question[];
  audience: DraftAudience;
  groups: SeatGroup[];
  /** Minutes a seat that comes free is kept for the first who waits; 0 seats them at once. */
  offerMinutes: number;
  /** Until when a place may be given up; '' until it starts. */
  cancelDay: string;
  cancelTime: string;
  /** One a line: name, comma, employer and office. */
  speakers: string;
  at: MapPoint | null;
  /** The WeChat Channels account of the live stream. */
  live: string;
  selfCheckIn: boolean;
}

/** How long a seat may be kept for the first who waits. Minutes. */
export const offerLengths = [30, 120, 720, 1440] as const;
export const longestOffer = Math.max(...offerLengths);

/** So many groups and home districts at most. */
export const mostGroups = 6;
export const mostHomes = 20;

/** The most a group's name holds. Characters. */
export const longestGroup = 12;

export const blankParts: DraftParts = {
  form: [],
  audience: { localTo: null, levels: [], graduating: null, homes: [] },
  groups: [],
  offerMinutes: 0,
  cancelDay: '',
  cancelTime: '18:00',
  speakers: '',
  at: null,
  live: '',
  selfCheckIn: false,
};

/** What is published of them; a part nothing is said in is left out. */
export const partsOf = ({ form, audience, groups, offerMinutes, cancelDay, cancelTime, speakers, at, live, selfCheckIn }: DraftParts): PlanParts => {
  const limits = audienceOf(audience);
  const people = speakersIn(speakers);
  return {
    ...(form.length > 0 && { form }),
    ...(Object.keys(limits).length > 0 && { audience: limits }),
    ...(groups.length > 0 && { groups }),
    ...(offerMinutes > 0 && { waiting: { offerMinutes } }),
    ...(cancelDay !== '' && { cancelBy: fromShanghai(cancelDay, cancelTime) }),
    ...(people.length > 0 && { speakers: people }),
    ...(at && { at }),
    ...(live.trim() !== '' && { live: { finderUserName: live.trim() } }),
    ...(selfCheckIn && { selfCheckIn }),
  };
};

export const audienceOf = ({ localTo, levels, graduating, homes }: DraftAudience): Audience => ({
  ...(localTo && { localTo }),
  ...(levels.length > 0 && { levels }),
  ...(graduating && { graduating }),
  ...(homes.length > 0 && { homes: homes.map(({ code }) => code) }),
});

/** The speakers of a text: one a line, the first comma parts name and office. */
export const speakersIn = (text: string): Speaker[] =>
  text
    .split('\n')
    .map((line) => /^([^，,]*)[，,]?(.*)$/u.exec(line))
    .map((parts) => ({ name: (parts?.[1] ?? '').trim(), title: (parts?.[2] ?? '').trim() }))
    .filter(({ name, title }) => name !== '' || title !== '');

const lineOf = ({ name, title }: Speaker): string => (title === '' ? name : `${name}，${title}`);

/** The parts as they would be typed, every day in them moved by so many milliseconds. `nameOf` names a region. */
export const draftPartsOf = (parts: PlanParts, shift: number, nameOf: (region: string) => string): DraftParts => {
  const { form, audience, groups, waiting, cancelBy, speakers, at, live, selfCheckIn } = parts;
  return {
    form: form ?? [],
    audience: {
      localTo: audience?.localTo ?? null,
      levels: audience?.levels ?? [],
      graduating: audience?.graduating ?? null,
      homes: (audience?.homes ?? []).map((code) => ({ code, name: nameOf(code) })),
    },
    groups: groups ?? [],
    offerMinutes: waiting?.offerMinutes ?? 0,
    cancelDay: cancelBy ? shanghaiDate(cancelBy.getTime() + shift) : '',
    cancelTime: cancelBy ? inShanghai(cancelBy).format('HH:mm') : blankParts.cancelTime,
    speakers: (speakers ?? []).map(lineOf).join('\n'),
    at: at ?? null,
    live: live?.finderUserName ?? '',
    selfCheckIn: selfCheckIn ?? false,
  };
};
