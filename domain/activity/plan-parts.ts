import type { StudyLevel } from '../person/profile';
import type { Programme } from '../programme/programmes';

/** What organisers may say of an activity beyond when and where; each part is missing when nothing was said. */

/** A question of an activity's own sign-up form. `id` is made on the organiser's device and never changes: answers go by it. */
export type Question = { id: string; ask: string; note?: string } & (
  | { kind: 'text'; required: boolean; longest: number }
  | { kind: 'choice'; required: boolean; options: string[] }
  | { kind: 'choices'; required: boolean; options: string[]; most: number }
  | { kind: 'number'; required: boolean; least: number; most: number }
  /** Must be agreed to. */
  | { kind: 'consent' }
);

/** By the question's kind: words, one option, several options, a number, agreed. */
export type Answer = string | string[] | number | true;
/** By the question's id. */
export type Answers = Record<string, Answer>;

/** Whom an activity is limited to; every part that is there must fit. */
export interface Audience {
  /** Local origin as this programme understands it, derived or proven. */
  localTo?: Programme;
  levels?: StudyLevel[];
  /** Years of graduation, both ends included. */
  graduating?: { from: number; to: number };
  /** Home districts, six digits; a shorter region covers what lies below. */
  homes?: string[];
}

/** Seats that are given out by themselves, with a line of their own. An activity without groups is one. */
export interface SeatGroup {
  id: string;
  /** 学生席, 家长席 … */
  name: string;
  seats: number;
  /** Companions one person may bring into it. */
  companions: number;
}

/** What becomes of a seat that comes free while people wait: given to the first at once, or offered for so long. */
export interface WaitingRule {
  offerMinutes: number;
}

export interface Speaker {
  name: string;
  /** 单位与职务. */
  title: string;
}

/** A point on the map, GCJ-02 degrees as WeChat's maps take them. */
export interface MapPoint {
  latitude: number;
  longitude: number;
  address: string;
}

/** A live stream of a WeChat Channels account (视频号). */
export interface LiveStream {
  finderUserName: string;
}

/** What those who were there may look up afterwards. */
export interface Material {
  title: string;
  url: string;
}

/** What organisers may say of an event beyond its hours and seats. */
export interface PlanParts {
  form?: Question[];
  audience?: Audience;
  groups?: SeatGroup[];
  /** Missing: whoever waits first is seated at once. */
  waiting?: WaitingRule;
  /** Until when a place may be given up or answers changed; until it starts when missing. */
  cancelBy?: Date;
  speakers?: Speaker[];
  at?: MapPoint;
  live?: LiveStream;
  /** Whoever is there may check in alone by the code shown in the room. */
  selfCheckIn?: boolean;
  /** Activities of one series have it in common, in whichever district. */
  series?: string;
}
