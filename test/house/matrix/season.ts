import { round } from './things';
import { stranger, type Examples } from './world';

export const season: Record<string, Examples> = {
  'season.current': { own: () => ({}) },
  'season.slots': {
    own: async (world, caller) => {
      const { roundId, startsAt } = await round(world, { candidateId: caller });
      return { input: { roundId }, shows: startsAt };
    },
    foreign: async (world) => {
      const { roundId, startsAt } = await round(world, { candidateId: stranger });
      return { input: { roundId }, shows: startsAt };
    },
  },
  'season.bookSlot': {
    own: async (world, caller) => {
      const { roundId, startsAt } = await round(world, { candidateId: caller });
      return { input: { roundId, startsAt }, shows: startsAt };
    },
    foreign: async (world) => {
      const { roundId, startsAt, watched } = await round(world, { candidateId: stranger, booked: true });
      return { input: { roundId, startsAt }, shows: startsAt, watched };
    },
  },
  'season.releaseSlot': {
    own: async (world, caller) => {
      const { roundId, startsAt } = await round(world, { candidateId: caller, booked: true });
      return { input: { roundId, startsAt } };
    },
    foreign: async (world) => {
      const { roundId, startsAt, watched } = await round(world, { candidateId: stranger, booked: true });
      return { input: { roundId, startsAt }, watched };
    },
  },
};
