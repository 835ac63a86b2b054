import { season } from '../../../cloudfunctions/season/router';
import { applying } from './season/applying';
import { earlierParts } from './season/earlier-parts';
import { interviewing } from './season/interviewing';
import { killThem, openStage, stage } from './season/killing';
import { layingDown } from './season/laying-down';
import { placing } from './season/placing';

const killings = [...layingDown, ...earlierParts, ...applying, ...interviewing, ...placing];

/** Killed at every write in other suites, beside what they also show there. */
const elsewhere = {
  'killed-calls/seats.test.ts': ['bookSlot'],
  'season/applications.test.ts': ['applications.save', 'applications.attach', 'applications.submit', 'applications.withdraw', 'applications.lookAgain'],
  'season/seasons-and-posts.test.ts': ['seasons.moveStage', 'seasons.copy', 'posts.decide', 'posts.applySheet'],
  'season/hearings.test.ts': ['rounds.publish', 'scores.closePanel', 'hearings.recuse'],
};
/** They give links away: of one's own document, and of a file that is deleted by its note, which is written first. Nothing of a season changes. */
const changesNothing = ['applications.openOwnDocument', 'posts.sheetTemplate'];

openStage();

describe('金种子的每一个会写的过程', () => {
  it('都在每一次写入的前后断过', () => {
    const procedures = Object.entries(season._def.procedures as unknown as Record<string, { _def: { type: 'query' | 'mutation' } }>);
    const mutations = procedures.flatMap(([path, { _def }]) => (_def.type === 'mutation' ? [path] : []));
    const shown = [...killings.map(({ of }) => of.replace('season.', '')), ...Object.values(elsewhere).flat(), ...changesNothing];
    expect([...new Set(shown)].sort()).toEqual(mutations.sort());
  });
});

killThem(killings);

it('对照：人为写一半的，这些检查看得出来', async () => {
  const { db } = stage();
  const halves: Record<string, (id: string) => Promise<unknown>> = {
    'season.placements.answer': (id) => db.placements.updateOne({ _id: `${id}_student` }, { state: 'declined' }),
    'season.placements.correct': (id) => db.placements.updateOne({ _id: `${id}_student` }, { postId: `long-${id}` }),
    'season.posts.withdraw': (id) => db.posts.updateOne({ _id: id }, { state: 'withdrawn' }),
    'season.seasons.open': (id) => db.seasons.updateOne({ _id: id }, { state: 'open' }),
    'season.releaseSlot': (id) => db.candidates.updateOne({ _id: `${id}_student` }, { bookings: [] }),
  };
  for (const [of, writeHalf] of Object.entries(halves)) {
    const killing = killings.find((each) => each.of === of);
    if (!killing) throw new Error(`${of} is not there`);
    const id = await killing.prepare();
    await writeHalf(id);
    await expect(killing.isDone(id)).rejects.toThrow();
  }
});
