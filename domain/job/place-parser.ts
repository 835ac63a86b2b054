/** Takes one piece of a place cell apart: 山东青岛平度, 上海-浦东新区, 青岛高新区智力岛路1号, 南昌/南京/北京. */
import { abroadAt } from './abroad';
import { divisionAt, liesIn, type Division } from './divisions';
import { commonZoneNames, formerDistricts, functionalZones, placeGroups } from './functional-zones';

export interface FoundPlace {
  /** The deepest division known, six digits. */
  code: string;
  /** A functional zone named instead of a district. */
  zone?: string;
  /** A district that has been merged into the one of `code`. */
  former?: { name: string; year: number };
  /** The rest of the piece, when it is a street or a house. */
  address?: string;
  /** The city was not written and was taken from what stands around. */
  guessed?: boolean;
}

export interface PieceReading {
  places: FoundPlace[];
  abroad: string[];
  /** What could not be placed. */
  rest: string;
  /** Set when the name fits several places: their codes. */
  ambiguous?: Division[];
}

const separator = /^[-/·>\s+&~|]+(?:和|及|与|或者?|至|以及)?\s*|^(?:和|及|与|或者?|至|以及)\s*/;
const conjunction = /^[和及与或至]/;
/** 株洲路 is a street of another city's name. */
const street = /^[\u4e00-\u9fff]{2,4}?[东西南北中]?(?:路|街|大道|大街|巷|弄)/;
const streetWords = /机场|车站|路|街|道|号|楼|座|园|大厦|广场|中心|镇|村|弄|巷|社区|办事处|城|港|厂|基地|校区|层|室|院|公司|店|局|馆|段|里/;
const genericZone = /^[\u4e00-\u9fff]{0,6}?(?:高新技术产业开发区|经济技术开发区|高新区|开发区|经开区|工业园区?|产业园区?|保税区|新区|自贸区|示范区)/;

/** `near` are areas to prefer when a name fits several places, the nearest first. */
export function readPiece(piece: string, near: readonly string[]): PieceReading {
  const reading: PieceReading = { places: [], abroad: [], rest: piece };
  let current: FoundPlace | undefined;
  let rest = piece;
  while (rest !== '') {
    const joined = separator.exec(rest)?.[0] ?? '';
    // 天津和平区 is a district of that name, 青岛和烟台 are two places.
    const lead = current && conjunction.test(joined) && stepInside(rest, current) ? '' : joined;
    const text = rest.slice(lead.length);
    const inside: PlaceStep | undefined = current && stepInside(text, current);
    if (inside && current) {
      Object.assign(current, inside.place);
      rest = text.slice(inside.length);
      continue;
    }
    if (street.test(text) || (current && lead === '' && streetWords.test(text))) break;
    const group = placeGroups.find(({ name }) => text.startsWith(name));
    if (group) {
      reading.places.push(...group.codes.map((code) => ({ code })));
      rest = text.slice(group.name.length);
      continue;
    }
    const country = abroadAt(text);
    if (country !== undefined) {
      reading.abroad.push(country);
      rest = text.slice(country.length);
      current = undefined;
      continue;
    }
    const fresh = startOf(text, current ? [current.code, ...near] : near, reading);
    if (!fresh) break;
    current = fresh.place;
    reading.places.push(current);
    rest = text.slice(fresh.length);
  }
  return takeAddress({ ...reading, rest });
}

interface PlaceStep {
  place: FoundPlace;
  length: number;
}

const isDistrict = (code: string): boolean => !code.endsWith('00');

function stepInside(text: string, current: FoundPlace): PlaceStep | undefined {
  if (isDistrict(current.code)) return zoneInDistrict(text, current);
  const zone = zoneAt(text, current.code);
  const former = formerDistricts.find((known) => text.startsWith(known.name) && liesIn(known.within, current.code));
  const named = divisionAt(text, current.code);
  if (zone && zone.length >= (named?.length ?? 0)) return zone;
  const [child] = named?.candidates ?? [];
  if (named && child) return { place: { code: child.code }, length: named.length };
  if (former) return { place: { code: former.now, former }, length: /^[区县市]/.test(text.slice(former.name.length)) ? former.name.length + 1 : former.name.length };
  const generic = genericZone.exec(text)?.[0];
  return generic === undefined || current.zone !== undefined ? undefined : { place: { code: current.code, zone: generic }, length: generic.length };
}

/** 即墨区蓝谷: the zone refines a district already named. */
function zoneInDistrict(text: string, current: FoundPlace): PlaceStep | undefined {
  const zone = current.zone === undefined ? zoneAt(text, `${current.code.slice(0, 4)}00`) : undefined;
  return zone?.place.code === current.code ? zone : undefined;
}

function zoneAt(text: string, within: string | undefined): PlaceStep | undefined {
  for (const { names, city, district } of functionalZones) {
    const name = names.find((known) => text.startsWith(known));
    if (name !== undefined && (within === undefined ? !commonZoneNames.test(name) : liesIn(city, within))) return { place: { code: district, zone: name }, length: name.length };
  }
  return undefined;
}

function startOf(text: string, near: readonly string[], reading: PieceReading): PlaceStep | undefined {
  const named = divisionAt(text);
  const preferred = near.map((area) => ({ area, step: zoneAt(text, area) ?? within(text, area) })).find(({ step }) => step !== undefined);
  const [only, ...others] = named?.candidates ?? [];
  const better = preferred?.step && (named === undefined || preferred.step.length > named.length || (others.length > 0 && preferred.step.length === named.length));
  if (preferred?.step && better) return { ...preferred.step, place: { ...preferred.step.place, guessed: true } };
  const zone = zoneAt(text, undefined);
  if (zone && zone.length > (named?.length ?? 0)) return zone;
  if (named === undefined) return formerAt(text);
  if (only && others.length === 0) return { place: { code: municipality(only) }, length: named.length };
  const closest = near.map((area) => named.candidates.filter(({ code }) => liesIn(code, area))).find((list) => list.length === 1)?.[0];
  if (closest) return { place: { code: closest.code, guessed: true }, length: named.length };
  reading.ambiguous = named.candidates;
  return undefined;
}

/** 胶南市, 闸北区: with its suffix a former name is told from everyday words. */
function formerAt(text: string): PlaceStep | undefined {
  const former = formerDistricts.find(({ name }) => text.startsWith(name) && /^[区县市]/.test(text.slice(name.length)));
  return former && { place: { code: former.now, former }, length: former.name.length + 1 };
}

function within(text: string, area: string): PlaceStep | undefined {
  const named = divisionAt(text, area);
  const [first, ...others] = named?.candidates ?? [];
  return named && first && others.length === 0 ? { place: { code: first.code }, length: named.length } : undefined;
}

/** 上海 is a province and a city at once; the city is what people mean. */
const municipality = ({ code }: Division): string => (/^(?:11|12|31|50)0000$/.test(code) ? `${code.slice(0, 2)}0100` : code);

function takeAddress(reading: PieceReading): PieceReading {
  const last = reading.places.at(-1);
  const rest = reading.rest.replace(separator, '');
  if (last && rest !== '' && (streetWords.test(rest) || /\d/.test(rest) || (isDistrict(last.code) && rest.length <= 10 && /^[\u4e00-\u9fff]+$/.test(rest)))) {
    last.address = rest;
    return { ...reading, rest: '' };
  }
  return { ...reading, rest };
}
