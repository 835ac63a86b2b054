import type { MapPoint } from '../../domain/activity/plan-parts';

export interface MapPointFieldProps {
  point: MapPoint | null;
  /** What people call the place: the address where none is written. */
  place: string;
  onChange: (point: MapPoint | null) => void;
}
