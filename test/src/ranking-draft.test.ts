import fc from 'fast-check';
import { afterSave, askingStill, asSent, draftOver, type Draft, type Saved } from '../../src/season-desk/ranking/draft';

const begun: Draft = { revision: 3, saveId: 'mine-1', sent: [], ranking: { order: ['甲', '乙'], unsuitable: [] } };
const saved: Saved = { revision: 3, saveId: 'earlier' };

describe('排到一半的先后', () => {
  it('没有人存过新的，接着排；看到的比自己存的旧，也接着排', () => {
    expect([draftOver(begun, saved), draftOver({ ...begun, revision: 4 }, saved)]).toEqual([begun, { ...begun, revision: 4 }]);
    expect(draftOver({ ...begun, revision: 0 }, { revision: 0, saveId: null })).toMatchObject({ revision: 0 });
  });

  it('存到了、回音没到：不再当没存；存了以后又改的，接在存下的上面', () => {
    const sent = asSent(begun);
    const arrived: Saved = { revision: 4, saveId: 'mine-1' };
    expect(draftOver(sent, arrived)).toBeUndefined();
    expect(draftOver({ ...sent, saveId: 'mine-2' }, arrived)).toMatchObject({ revision: 4, saveId: 'mine-2' });
    expect([afterSave(sent, { revision: 4, saveId: 'mine-1' }), afterSave({ ...sent, saveId: 'mine-2' }, { revision: 4, saveId: 'mine-1' })?.revision]).toEqual([undefined, 4]);
  });

  it('随便存几次、丢几次回音、同事插几次：自己存的不算别人的，同事存的不会不问就盖掉', () => {
    const step = fc.constantFrom('change' as const, 'saveAnswered' as const, 'saveUnanswered' as const, 'lost' as const, 'colleague' as const);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 7 }), (steps) => {
        let cloud: Saved = { revision: 3, saveId: 'earlier' };
        let seen = cloud;
        let draft: Draft | undefined = begun;
        let names = 1;
        for (const each of steps) {
          const over: Draft | 'passed' | undefined = draft && draftOver(draft, seen);
          if (each === 'colleague') cloud = { revision: cloud.revision + 1, saveId: `theirs-${cloud.revision}` };
          else if (over === 'passed') break;
          else if (each === 'change') draft = { revision: over?.revision ?? seen.revision, saveId: `mine-${(names += 1)}`, sent: over?.sent ?? [], ranking: begun.ranking };
          else if (over) {
            draft = asSent(over);
            // The server's guard: what was looked at, or the same save again.
            const isTaken = each !== 'lost' && (cloud.saveId === over.saveId || cloud.revision === over.revision);
            if (isTaken && cloud.saveId !== over.saveId) cloud = { revision: cloud.revision + 1, saveId: over.saveId };
            if (isTaken && each === 'saveAnswered') [seen, draft] = [cloud, afterSave(draft, { revision: cloud.revision, saveId: over.saveId })];
          }
          const [newest, isTheirs] = [draft && draftOver(draft, cloud), cloud.saveId?.startsWith('theirs') ?? false];
          if (!isTheirs) expect(newest).not.toBe('passed');
          if (newest !== undefined && newest !== 'passed') expect(newest.revision).toBe(cloud.revision);
        }
      }),
    );
  });

  it('不再报的人不在里面，别人的先后不变', () => {
    expect(askingStill({ order: ['甲', '乙', '丙'], unsuitable: [{ who: '丁', reason: '理由' }] }, (who) => who === '甲' || who === '丙')).toEqual({ order: ['甲', '丙'], unsuitable: [] });
  });
});
