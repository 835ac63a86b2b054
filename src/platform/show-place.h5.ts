import type { MapPoint } from '../../domain/activity/plan-parts';
import { toast } from '../components/toast';

/** Shows a point on a map, with the way there: copies the address for whichever map the person uses, and opens one. */
export async function showPlace(name: string, { latitude, longitude, address }: MapPoint): Promise<void> {
  const map = new URL('https://uri.amap.com/marker');
  map.search = new URLSearchParams({ position: `${longitude},${latitude}`, name, coordinate: 'gaode' }).toString();
  window.open(map, '_blank', 'noopener');
  try {
    await navigator.clipboard.writeText(address);
    toast('地址已复制，地图在新的一页');
  } catch (failure) {
    // The map is open all the same; the address stands on the page.
    console.warn(String(failure));
  }
}
