import fc from 'fast-check';
import { type AuditEntry, type AuditLink, faultOf, linkAfter } from '../../../domain/audit/chain';

const entry: fc.Arbitrary<AuditEntry> = fc.record({
  effectId: fc.uuid(),
  at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') }),
  by: fc.string(),
  requestId: fc.uuid(),
  act: fc.constantFrom('staff.grant', 'staff.revoke', 'identity.reveal'),
  object: fc.string(),
  before: fc.option(fc.dictionary(fc.string(), fc.jsonValue()), { nil: undefined }),
  after: fc.option(fc.dictionary(fc.string(), fc.jsonValue()), { nil: undefined }),
  why: fc.option(fc.string(), { nil: undefined }),
});

const chainOf = (entries: readonly AuditEntry[]): AuditLink[] =>
  entries.reduce<AuditLink[]>((links, next) => [...links, linkAfter(links.at(-1), next)], []);
const faults = (links: readonly AuditLink[]) => links.map((link, index) => faultOf(links[index - 1], link)).filter((fault) => fault !== undefined);

describe('审计链', () => {
  it('没人动过，就没有毛病', () => {
    fc.assert(fc.property(fc.array(entry, { maxLength: 8 }), (entries) => faults(chainOf(entries)).length === 0));
  });

  it('改任何一环的任何一处，看得出来', () => {
    const changes: ((link: AuditLink) => AuditLink)[] = [
      (link) => ({ ...link, by: `${link.by}x` }),
      (link) => ({ ...link, at: new Date(link.at.getTime() + 1) }),
      (link) => ({ ...link, why: `${link.why ?? ''}x` }),
      (link) => ({ ...link, after: { ...link.after, added: true } }),
      (link) => ({ ...link, before: { ...link.before, added: true } }),
      (link) => ({ ...link, object: `${link.object}x` }),
    ];
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), fc.nat(), fc.constantFrom(...changes), (entries, place, change) => {
        const links = chainOf(entries);
        const at = place % links.length;
        return faults(links.map((link, index) => (index === at ? change(link) : link))).length > 0;
      }),
    );
  });

  it('抽掉一环、插进一环、换个次序，看得出来；改完重算自己的哈希，后面一环不认', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 3, maxLength: 8 }), fc.nat(), (entries, place) => {
        const links = chainOf(entries);
        const at = place % (links.length - 1);
        const forged = linkAfter(links[at - 1], { ...(entries[at] as AuditEntry), by: 'someone else' });
        const swapped = [...links];
        [swapped[at], swapped[at + 1]] = [links[at + 1] as AuditLink, links[at] as AuditLink];
        const [before, after] = [links.slice(0, at), links.slice(at + 1)];
        const without = [...before, ...after];
        const slippedIn = [...before, forged, ...links.slice(at)];
        const replaced = [...before, forged, ...after];
        return [without, slippedIn, swapped, replaced].every((tampered) => faults(tampered).length > 0);
      }),
    );
  });

  it('字段先后不同，是同一个哈希', () => {
    const at = new Date(0);
    const base = { effectId: 'e', at, by: 'b', requestId: 'r', act: 'a', object: 'o' };
    expect(linkAfter(undefined, { ...base, after: { x: 1, y: { p: 1, q: at } } }).hash).toBe(linkAfter(undefined, { ...base, after: { y: { q: at, p: 1 }, x: 1 } }).hash);
  });
});
