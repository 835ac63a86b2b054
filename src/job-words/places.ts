import { type Place, type Places } from '../../domain/job/places';

/** A list names two places, then says how many. */
const NAMED = 2;

const nearest = ({ province, city, district, zone }: Place): string => zone ?? district ?? city ?? province;

/** Where the work is, short enough for a card: 崂山区 · 北京市、武汉市等 7 地 · 线上 · 地点未写明. Of several those come first that were searched (`words`). */
export function placeWords({ list, regions, abroad, anywhere, remote, more }: Places, words: readonly string[] = []): string {
  const isSearched = (name: string): boolean => words.some((word) => name.includes(word));
  const all = [...new Set([...list.map(nearest), ...regions, ...abroad])];
  const names = [...all.filter(isSearched), ...all.filter((name) => !isSearched(name))];
  if (names.length === 0) return anywhere ? '地点不限' : remote ? '线上' : '地点未写明';
  const shown = names.slice(0, NAMED).join('、');
  if (names.length > NAMED) return `${shown}等 ${names.length} 地`;
  return more ? `${shown}等地` : shown;
}
