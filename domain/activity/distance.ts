import type { MapPoint } from './plan-parts';

type Point = Pick<MapPoint, 'latitude' | 'longitude'>;

/** Of the earth, in metres. */
const RADIUS = 6_371_000;

/** How far two points are apart, in whole metres along the great circle. */
export const metresBetween = (one: Point, other: Point): number => {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (a: number, b: number): number => Math.sin((rad(b) - rad(a)) / 2) ** 2;
  const chord = half(one.latitude, other.latitude) + Math.cos(rad(one.latitude)) * Math.cos(rad(other.latitude)) * half(one.longitude, other.longitude);
  return Math.round(2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(chord))));
};
