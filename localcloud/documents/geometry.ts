/** GeoJSON shapes: distances on the sphere; edges are straight in longitude and latitude. */
import { isPlain } from './values';

export type Point = readonly [longitude: number, latitude: number];
type Ring = readonly Point[];
type Polygon = readonly Ring[];

/** A geometry taken apart: what of it is points, lines, areas. */
export interface Shape {
  points: Point[];
  lines: Ring[];
  polygons: Polygon[];
}

const EARTH_RADIUS = 6_378_100;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Angle between two points, in radians (haversine). */
export function angle([lonA, latA]: Point, [lonB, latB]: Point): number {
  const h =
    Math.sin(radians(latB - latA) / 2) ** 2 +
    Math.cos(radians(latA)) * Math.cos(radians(latB)) * Math.sin(radians(lonB - lonA) / 2) ** 2;
  return 2 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Metres. */
export const distance = (a: Point, b: Point): number => angle(a, b) * EARTH_RADIUS;

export const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number';

/** Takes a GeoJSON object apart; undefined when it is none. */
export function shapeOf(value: unknown): Shape | undefined {
  if (!isPlain(value) || !Array.isArray(value.coordinates)) return undefined;
  const none: Shape = { points: [], lines: [], polygons: [] };
  const { coordinates } = value;
  switch (value.type) {
    case 'Point':
      return isPoint(coordinates) ? { ...none, points: [coordinates] } : undefined;
    case 'MultiPoint':
      return { ...none, points: coordinates as Point[] };
    case 'LineString':
      return { ...none, lines: [coordinates as Point[]] };
    case 'MultiLineString':
      return { ...none, lines: coordinates as Point[][] };
    case 'Polygon':
      return { ...none, polygons: [coordinates as Point[][]] };
    case 'MultiPolygon':
      return { ...none, polygons: coordinates as Point[][][] };
    default:
      return undefined;
  }
}

const edges = (ring: Ring): [Point, Point][] => ring.slice(1).map((point, i) => [ring[i] as Point, point]);

const cross = (o: Point, a: Point, b: Point): number => (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

const onEdge = (p: Point, [a, b]: readonly [Point, Point]): boolean =>
  cross(a, b, p) === 0 &&
  p[0] >= Math.min(a[0], b[0]) &&
  p[0] <= Math.max(a[0], b[0]) &&
  p[1] >= Math.min(a[1], b[1]) &&
  p[1] <= Math.max(a[1], b[1]);

function edgesMeet(one: [Point, Point], other: [Point, Point]): boolean {
  const [a, b] = one;
  const [c, d] = other;
  if (cross(a, b, c) * cross(a, b, d) < 0 && cross(c, d, a) * cross(c, d, b) < 0) return true;
  return onEdge(a, other) || onEdge(b, other) || onEdge(c, one) || onEdge(d, one);
}

function inRing(p: Point, ring: Ring): boolean {
  let inside = false;
  for (const [a, b] of edges(ring)) {
    if (onEdge(p, [a, b])) return true;
    if (a[1] > p[1] !== b[1] > p[1] && p[0] < ((b[0] - a[0]) * (p[1] - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

/** Borders belong to the area; holes are cut out. */
export function inPolygon(p: Point, [outer = [], ...holes]: Polygon): boolean {
  return inRing(p, outer) && !holes.some((hole) => inRing(p, hole) && !edges(hole).some((edge) => onEdge(p, edge)));
}

const vertices = ({ points, lines, polygons }: Shape): Point[] => [
  ...points,
  ...lines.flat(),
  ...polygons.flatMap((polygon) => polygon.flat()),
];
const borders = ({ lines, polygons }: Shape): [Point, Point][] => [
  ...lines.flatMap(edges),
  ...polygons.flatMap((polygon) => polygon.flatMap(edges)),
];

/** Every part of `shape` lies in one of the areas. */
export function within(shape: Shape, polygons: readonly Polygon[]): boolean {
  const all = vertices(shape);
  return all.length > 0 && polygons.some((polygon) => all.every((point) => inPolygon(point, polygon)));
}

export function intersects(a: Shape, b: Shape): boolean {
  const touchesPoint = (one: Shape, other: Shape) =>
    one.points.some(
      (p) => other.points.some((q) => p[0] === q[0] && p[1] === q[1]) || borders(other).some((edge) => onEdge(p, edge)),
    );
  if (touchesPoint(a, b) || touchesPoint(b, a)) return true;
  if (vertices(a).some((p) => b.polygons.some((polygon) => inPolygon(p, polygon)))) return true;
  if (vertices(b).some((p) => a.polygons.some((polygon) => inPolygon(p, polygon)))) return true;
  return borders(a).some((one) => borders(b).some((other) => edgesMeet(one, other)));
}
