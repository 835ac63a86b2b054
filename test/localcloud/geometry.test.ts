import { type Laboratory, openLaboratory, refusal } from './support/sdk';

let lab: Laboratory;
afterAll(() => lab.close());

describe('地理', () => {
  const square = () =>
    new (lab.db.Geo.Polygon as unknown as new (lines: unknown[]) => { toJSON(): object })([
      line([
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
        [0, 0],
      ]),
    ]);
  const point = (longitude: number, latitude: number) =>
    (lab.db.Geo.Point as (a: number, b: number) => object)(longitude, latitude);
  const line = (points: [number, number][]) =>
    (lab.db.Geo.LineString as (points: object[]) => object)(points.map(([a, b]) => point(a, b)));
  const places = () => lab.db.collection('places');
  beforeAll(async () => {
    lab = await openLaboratory({
      collections: [
        { name: 'places', indexes: [{ name: 'byAt', fields: [{ path: 'at', direction: '2dsphere' }] }] },
        { name: 'bare' },
      ],
    });
    await places().add({
      data: [
        { _id: 'in', at: point(5, 5) },
        { _id: 'edge', at: point(10, 5) },
        { _id: 'out', at: point(120.38, 36.07) },
        {
          _id: 'road',
          at: line([
            [-5, 5],
            [15, 5],
          ]),
        },
      ],
    });
  });
  const ids = async (query: object) => (await places().where(query).get()).data.map(({ _id }) => _id);

  it('geoWithin an area and a circle', async () => {
    const _ = lab.db.command as unknown as { geoWithin(options: object): object };
    expect(await ids({ at: _.geoWithin({ geometry: square() }) })).toEqual(['in', 'edge']);
    expect(await ids({ at: _.geoWithin({ centerSphere: [[120, 36], 100 / 6378.1] }) })).toEqual(['out']);
  });

  it('geoIntersects', async () => {
    const _ = lab.db.command as unknown as { geoIntersects(options: object): object };
    expect((await ids({ at: _.geoIntersects({ geometry: square() }) })).sort()).toEqual(['edge', 'in', 'road']);
  });

  it('geoNear: the nearest first, within a distance in metres', async () => {
    const _ = lab.db.command as unknown as { geoNear(options: object): object };
    expect(await ids({ at: _.geoNear({ geometry: point(9, 5), maxDistance: 1_000_000 }) })).toEqual(['edge', 'in']);
  });

  it('the geoNear stage adds the distance', async () => {
    const list = (
      await places()
        .aggregate()
        .geoNear?.({ near: point(5, 5), distanceField: 'away', spherical: true, maxDistance: 600_000, key: 'at' })
        .end()
    )?.list;
    expect(list?.map(({ _id, away }) => [_id, Math.round(Number(away) / 1000)])).toEqual([
      ['in', 0],
      ['edge', 554],
    ]);
  });

  it('needs an index, and gives points back as points', async () => {
    const _ = lab.db.command as unknown as { geoNear(options: object): object };
    expect(
      (
        await refusal(
          lab.db
            .collection('bare')
            .where({ at: _.geoNear({ geometry: point(0, 0) }) })
            .get(),
        )
      ).errMsg,
    ).toContain('unable to find index');
    expect((await places().doc('in').get()).data.at).toMatchObject({ longitude: 5, latitude: 5 });
  });
});
