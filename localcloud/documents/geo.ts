/** The geometry operators mingo lacks: `$geoWithin`, `$geoIntersects`, `$nearSphere`, and the `$geoNear` stage. */
import { resolve } from 'mingo/util';
import { type Condition } from './conditions';
import { invalidOperator, requestFailed } from '../errors';
import { angle, distance, intersects, isPoint, type Point, type Shape, shapeOf, within } from './geometry';
import { copyOf, type Document, isPlain } from './values';

function geometryOf(value: unknown): Shape {
  const shape = shapeOf(isPlain(value) ? value.$geometry : undefined);
  if (!shape) throw invalidOperator('a geometry query needs $geometry with a GeoJSON object');
  return shape;
}

const $geoWithin: Condition = (selector, value) => {
  const circle = isPlain(value) ? value.$centerSphere : undefined;
  if (circle !== undefined) {
    const [center, radius] = Array.isArray(circle) ? (circle as unknown[]) : [];
    if (!isPoint(center) || typeof radius !== 'number')
      throw invalidOperator('$centerSphere is [[longitude, latitude], radius in radians]');
    return (document) => {
      const shape = shapeOf(resolve(document, selector));
      return shape !== undefined && shape.points.length > 0 && shape.points.every((point) => angle(point, center) <= radius);
    };
  }
  const { polygons } = geometryOf(value);
  return (document) => {
    const shape = shapeOf(resolve(document, selector));
    return shape !== undefined && within(shape, polygons);
  };
};

const $geoIntersects: Condition = (selector, value) => {
  const wanted = geometryOf(value);
  return (document) => {
    const shape = shapeOf(resolve(document, selector));
    return shape !== undefined && intersects(shape, wanted);
  };
};

interface Near {
  path: string;
  center: Point;
  /** Metres. */
  least: number;
  most: number;
}

function nearOf(path: string, value: unknown): Near {
  const center = geometryOf(value).points[0];
  if (!center || !isPlain(value)) throw invalidOperator('$nearSphere needs a Point');
  return { path, center, least: Number(value.$minDistance ?? 0), most: Number(value.$maxDistance ?? Infinity) };
}

/** Metres from the centre; undefined where there is no point. */
function distanceIn(document: Document, { path, center }: Near): number | undefined {
  const point = shapeOf(resolve(document, path))?.points[0];
  return point && distance(center, point);
}

const isNear = (document: Document, near: Near): boolean => {
  const metres = distanceIn(document, near);
  return metres !== undefined && metres >= near.least && metres <= near.most;
};

const $nearSphere: Condition = (selector, value) => {
  const near = nearOf(selector, value);
  return (document) => isNear(document, near);
};

export const GEO_CONDITIONS = { $geoWithin, $geoIntersects, $nearSphere, $near: $nearSphere };

const needsIndex = () => requestFailed('unable to find index for $geoNear query');

/** For a query with `$nearSphere`: the distance by which its results are ordered. Refuses when no geo index covers it. */
export function nearestBy(query: Document, geoPaths: readonly string[]): ((document: Document) => number) | undefined {
  for (const [path, condition] of Object.entries(query)) {
    if (!isPlain(condition) || !('$nearSphere' in condition || '$near' in condition)) continue;
    if (!geoPaths.includes(path)) throw needsIndex();
    const near = nearOf(path, condition.$nearSphere ?? condition.$near);
    return (document) => distanceIn(document, near) ?? Infinity;
  }
  return undefined;
}

/** The `$geoNear` stage over documents that already match its `query`. */
export function geoNear(documents: readonly Document[], stage: Document, geoPaths: readonly string[]): Document[] {
  const path = typeof stage.key === 'string' ? stage.key : geoPaths[0];
  if (path === undefined || !geoPaths.includes(path)) throw needsIndex();
  if (typeof stage.distanceField !== 'string') throw invalidOperator("$geoNear requires a 'distanceField' option as a String");
  const near = nearOf(path, { $geometry: stage.near, $minDistance: stage.minDistance, $maxDistance: stage.maxDistance });
  const factor = Number(stage.distanceMultiplier ?? 1);
  const found = documents
    .filter((document) => isNear(document, near))
    .map((document) => ({ document, metres: distanceIn(document, near) ?? 0 }));
  found.sort((a, b) => a.metres - b.metres);
  const most = Number(stage.limit ?? stage.num ?? Infinity);
  return found.slice(0, most).map(({ document, metres }) => withPlace(copyOf(document), stage, path, metres * factor));
}

function withPlace(document: Document, { distanceField, includeLocs }: Document, path: string, metres: number): Document {
  setPath(document, String(distanceField), metres);
  if (typeof includeLocs === 'string') setPath(document, includeLocs, resolve(document, path));
  return document;
}

function setPath(document: Document, path: string, value: unknown): void {
  const segments = path.split('.');
  let place = document;
  for (const segment of segments.slice(0, -1)) {
    const next = isPlain(place[segment]) ? (place[segment] as Document) : {};
    place[segment] = next;
    place = next;
  }
  place[segments[segments.length - 1] as string] = value;
}
