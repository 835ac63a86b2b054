import { firstRules } from '../../../domain/season/plan';
import { fromShanghai } from '../../../domain/time/shanghai';
import { CallRefused } from '../../../src/api/refused';
import type { Replayed } from '../applicants';
import { diceFrom } from '../dice';
import type { World } from '../world';
import { ORGANISER, SEASON } from './lay-down';

/** One round of video interviews: panels of three, slots booked by the candidates, the rest placed by the clock; everybody is heard and marked. */

const ROUND = 'replay-round';
const DAYS = ['2020-07-02', '2020-07-03', '2020-07-06', '2020-07-07', '2020-07-08'];
/** A panel hears so many: 9 to 17 without an hour at noon, a quarter of an hour each, on these days. */
const HEARD_BY_A_PANEL = 28 * DAYS.length;
const PANEL_OF = 3;
const opens = fromShanghai('2020-06-29', '18:00');
const closes = fromShanghai('2020-07-01', '18:00');

export interface Interviewed {
  booked: number;
  placed: number;
  sheets: number;
}

export const interviewAll = async (world: World, applicants: readonly Replayed[]): Promise<Interviewed> => {
  world.at(fromShanghai('2020-06-29', '09:00'));
  const panels = await invitePanels(world, Math.ceil((applicants.length * 1.06) / HEARD_BY_A_PANEL));
  await drawRound(world, panels);
  const booked = await bookMost(world, applicants);
  const placed = await placeRest(world, applicants.length - booked);
  const sheets = await hearAll(world, applicants, panels);
  const { scores } = world.as(ORGANISER).season;
  for (const { id } of panels) await scores.closePanel.mutate({ roundId: ROUND, panelId: id });
  return { booked, placed, sheets };
};

interface Panel {
  id: string;
  title: string;
  interviewers: string[];
}

/** Each interviewer is invited and accepts, a few a minute. */
const invitePanels = async (world: World, count: number): Promise<Panel[]> => {
  const panels: Panel[] = Array.from({ length: count }, (_, at) => ({ id: `panel-${at + 1}`, title: `第 ${at + 1} 组`, interviewers: Array.from({ length: PANEL_OF }, (_each, seat) => `replay-interviewer-${at * PANEL_OF + seat + 1}`) }));
  for (const [index, openid] of panels.flatMap(({ interviewers }) => interviewers).entries()) {
    world.at(new Date(fromShanghai('2020-06-29', '09:00').getTime() + index * 10_000));
    const { code } = await world.as(ORGANISER).desk.staff.invite.mutate({ attempt: openid, role: 'interviewer', place: { region: '310116' }, note: '面试官' });
    await world.as(openid).account.invitation.accept.mutate({ code, name: `示例面试官 ${index + 1}` });
  }
  return panels;
};

const drawRound = async (world: World, panels: Panel[]): Promise<void> => {
  const { rounds } = world.as(ORGANISER).season;
  const plan = { days: DAYS, hours: { from: '09:00', to: '17:00' }, breaks: [{ from: '12:00', to: '13:00' }], minutes: 12, buffer: 3 };
  const round = { roundId: ROUND, seasonId: SEASON, title: '视频面试', opensAt: opens.toISOString(), closesAt: closes.toISOString(), plan, panels, lateMinutes: 5, placing: true };
  const { revision } = await rounds.save.mutate({ ...round, stepId: 'draw', revision: 0 });
  await rounds.publish.mutate({ roundId: ROUND, stepId: 'publish', revision });
};

/** Four of five book, one after the other; what somebody saw last may be gone, and then they look anew. */
const bookMost = async (world: World, applicants: readonly Replayed[]): Promise<number> => {
  const dice = diceFrom(29);
  const willing = applicants.filter(() => dice() < 0.8);
  let seen: { startsAt: string; endsAt: string; slotId: string | null }[] = [];
  for (const [index, { openid }] of willing.entries()) {
    world.at(new Date(opens.getTime() + (index * (closes.getTime() - opens.getTime())) / willing.length));
    const { season } = world.as(openid);
    if (seen.length === 0) seen = (await season.slots.query({ roundId: ROUND })).choices.filter(({ free }) => free > 0);
    for (;;) {
      const [wanted] = seen.splice(Math.floor(dice() * seen.length), 1);
      if (!wanted) seen = (await season.slots.query({ roundId: ROUND })).choices.filter(({ free }) => free > 0);
      else if (await bookedAt(world, openid, wanted)) break;
    }
  }
  return willing.length;
};

const bookedAt = async (world: World, openid: string, { startsAt, endsAt, slotId }: { startsAt: string; endsAt: string; slotId: string | null }): Promise<boolean> => {
  try {
    await world.as(openid).season.bookSlot.mutate({ roundId: ROUND, startsAt, ...(slotId !== null && { slot: { id: slotId, endsAt } }) });
    return true;
  } catch (failure) {
    if (CallRefused.from(failure).code === 'SLOT_TAKEN') return false;
    throw failure;
  }
};

/** The clock gives those who have not booked what is left, however many ticks it takes. */
const placeRest = async (world: World, waiting: number): Promise<number> => {
  world.at(new Date(closes.getTime() + 60_000));
  for (let ticks = 0; ticks < 100; ticks += 1) {
    await world.tick();
    const { candidates, taken } = await world.as(ORGANISER).season.rounds.open.query({ seasonId: SEASON, roundId: ROUND });
    if (candidates === taken) return waiting;
  }
  throw new Error(`a hundred ticks did not place the ${waiting} who had not booked`);
};

/** In order of time: candidates come, panels ask them in, each interviewer marks. Returns how many sheets were submitted. */
const hearAll = async (world: World, applicants: readonly Replayed[], panels: readonly Panel[]): Promise<number> => {
  const dice = diceFrom(72);
  const { criteria } = firstRules.scoring;
  const slots = new Map<number, { panel: Panel; slotId: string }[]>();
  for (const panel of panels)
    for (const day of DAYS)
      for (const { id, startsAt, candidate } of (await world.as(panel.interviewers[0] ?? '').season.hearings.day.query({ day })).slots)
        if (candidate) slots.set(Date.parse(startsAt), [...(slots.get(Date.parse(startsAt)) ?? []), { panel, slotId: id }]);
  const coming = new Map<number, string[]>();
  for (const { openid } of applicants) {
    const startsAt = Date.parse((await world.as(openid).season.room.read.query({ roundId: ROUND })).startsAt);
    coming.set(startsAt, [...(coming.get(startsAt) ?? []), openid]);
  }
  let sheets = 0;
  for (const startsAt of [...slots.keys()].sort((a, b) => a - b)) {
    world.at(new Date(startsAt - 5 * 60_000));
    for (const openid of coming.get(startsAt) ?? []) await world.as(openid).season.room.arrive.mutate({ roundId: ROUND });
    world.at(new Date(startsAt));
    for (const { panel, slotId } of slots.get(startsAt) ?? []) {
      const quality = 60 + dice() * 35;
      await world.as(panel.interviewers[0] ?? '').season.hearings.callIn.mutate({ slotId });
      for (const interviewer of panel.interviewers) {
        const marks = Object.fromEntries(criteria.map(({ id }) => [id, Math.round(Math.min(100, quality + dice() * 10 - 5))]));
        await world.as(interviewer).season.hearings.saveSheet.mutate({ slotId, revision: 0, marks, words: '', submits: true });
        sheets += 1;
      }
    }
  }
  return sheets;
};
