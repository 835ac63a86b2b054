import type { Cell } from '../sheet/grid';
import { fold } from '../text/fold';
import { remembered } from '../text/remembered';
import { cityOf, division, provinceOf, type Division } from './divisions';
import { readPiece, type FoundPlace } from './place-parser';
import { doubtful, sure, type Doubt, type Reading, type RowContext } from './reading';

export interface Place {
  /** Six digits of the deepest division known. */
  code: string;
  province: string;
  city?: string;
  district?: string;
  /** A functional zone, as 高新区. */
  zone?: string;
  address?: string;
}

export interface Places {
  list: Place[];
  /** Work anywhere in the country: 全国各地, 不限. */
  anywhere: boolean;
  /** From home or online. */
  remote: boolean;
  /** More places than are named: …等地. */
  more: boolean;
  /** Regions larger than a province, as 华东. */
  regions: string[];
  /** Countries or cities abroad; 海外 when none is named. */
  abroad: string[];
}

const anywhere = /全国|各省市?|各地|各城市|不限|国内各|任意城市|均可/;
const remote = /远程|居家|线上|在家/;
const remoteWords = /(?:可|支持|或|\/|、)*(?:远程|居家|线上|在家)(?:办公|工作)?(?:均可|为主)?/g;
const regions = /华东|华南|华北|华中|东北|西北|西南|珠三角|长三角|京津冀|粤港澳|胶东|大湾区/g;
const lead = /^(?:公司总部|集团总部|总部|主要|工作地点?|地点|地址|base|在|位于|驻|中国|办公地|以|首选|优先|可选)+(?:在|为|于|是|[:：])?/i;
const tail = /(?:等地区?|等城市|等区域|等国家|等国|等|为主|总部|地区|区域|周边|附近|市区|均可|优先|办公|分公司|全域|范围内|各区市?|各区县|本地|省内|市内|境内|内|各地市?|各市)+$/;
const remarks = /派驻|出差|分配|适应|服从|根据|支持|户籍|就近|安排|双向|面议|另行|具体|公告|项目所在|官方|待定|可选|意愿|异地|派遣|总部|驻/;

const nowhere = (): Places => ({ list: [], anywhere: false, remote: false, more: false, regions: [], abroad: [] });

export function describePlace(place: Place): string {
  const parts = [place.province, place.city, place.district].filter((name, index, all) => name !== undefined && name !== all[index - 1]);
  return `${parts.join('')}${place.zone === undefined ? '' : `（${place.zone}）`}`;
}

/** Reads a cell of the place column; an empty one from a district in the title, if there is one. */
export function readPlaces(cell: Cell | undefined, context: RowContext): Reading<Places> {
  const text = fold(cell?.text ?? '').replace(/刚果\((金|布)\)/g, '刚果$1');
  const near = hints(context);
  const fromTitle = context.title === undefined ? undefined : titlePlace(context.title, near);
  if (text === '' || /^[-/\\无]+$/.test(text)) return fromEmpty(fromTitle, context);
  const reading = readNear(`${near.join()}${besides}${text}`);
  return fromTitle ? addDistrict(reading, fromTitle) : reading;
}

/** The cities named at the start or in brackets of employer, group title and title: where a bare 高新区 is looked for. */
function hints(context: RowContext): string[] {
  const texts = [context.employer, context.group?.replace(/^[^、.]{1,4}[、.]/, ''), context.title].filter((text) => text !== undefined);
  return texts.flatMap(citiesNamed);
}

const citiesNamed = remembered((text): readonly string[] =>
  [text, ...[...text.matchAll(/[(（]([^)）]+)[)）]/g)].map(([, inside = '']) => inside)].flatMap((part) => {
    const [place] = readPiece(fold(part).slice(0, 12), []).places;
    return place && place.code.length === 6 && !place.code.endsWith('0000') ? [`${place.code.slice(0, 4)}00`] : [];
  }),
);

function fromEmpty(fromTitle: FoundPlace | undefined, context: RowContext): Reading<Places> {
  if (fromTitle) {
    const list = [toPlace(fromTitle)].filter((place) => place !== undefined);
    return { value: { ...nowhere(), list }, doubts: [doubtful('没有填地点，岗位名称里写了', `读作 ${list.map(describePlace).join('、')}`)] };
  }
  const place = groupPlace(fold(context.group ?? '').replace(/^[^、.]{1,4}[、.]/, ''));
  if (!place) return sure(nowhere());
  const list = [toPlace(place)].filter((found) => found !== undefined);
  return { value: { ...nowhere(), list }, doubts: [doubtful('没有填地点，取自分组标题', `读作 ${list.map(describePlace).join('、')}`)] };
}

/** 一、青岛（39个岗位） or 一、示例街道办事处（青岛市市北区）. */
function groupPlace(group: string): FoundPlace | undefined {
  const words = group.replace(/\([^)]*\)$/, '');
  const [place, ...others] = readPiece(words, []).places;
  if (place) return others.length > 0 || /及|等|其他|其它|公司|集团/.test(words) ? undefined : place;
  const bracket = readPiece(/\(([^)]*)\)$/.exec(group)?.[1] ?? '', []);
  return bracket.places.length === 1 && bracket.rest === '' ? bracket.places[0] : undefined;
}

/** 崂山区 | Java实习生 */
function titlePlace(title: string, near: readonly string[]): FoundPlace | undefined {
  const head = /^([^|｜\-—/]{2,9})\s*[|｜]/.exec(fold(title))?.[1]?.trim();
  const found = head === undefined ? undefined : readPiece(head, near);
  return found && found.rest === '' && found.places.length === 1 ? found.places[0] : undefined;
}

function addDistrict(reading: Reading<Places>, fromTitle: FoundPlace): Reading<Places> {
  const [only, ...others] = reading.value.list;
  const place = toPlace(fromTitle);
  if (!only || others.length > 0 || !place || only.district !== undefined || only.city !== place.city) return reading;
  const list = [{ ...only, ...place }];
  return { value: { ...reading.value, list }, doubts: [...reading.doubts, doubtful('地点没有写到区，岗位名称里写了', `读作 ${list.map(describePlace).join('、')}`)] };
}

function toPlace({ code, zone, address }: FoundPlace): Place | undefined {
  const province = provinceOf(code);
  const own = division(code);
  if (!province || !own) return undefined;
  return { code, province: province.name, city: cityOf(code)?.name, district: own.level === 'district' ? own.name : undefined, zone, address };
}

/** Between the cities that are near and a cell's text. */
const besides = '\n';

/** A cell's text read by what is near it. */
const readNear = remembered((asked): Reading<Places> => {
  const end = asked.indexOf(besides);
  const cities = asked.slice(0, end);
  return new PlaceReader(cities === '' ? [] : cities.split(',')).read(asked.slice(end + besides.length));
});

class PlaceReader {
  private readonly value = nowhere();
  private readonly doubts: Doubt[] = [];

  constructor(private near: string[]) {}

  read(text: string): Reading<Places> {
    this.value.remote = remote.test(text);
    this.value.more = /等(?:地|城市|区域|国|$|[;,、。)])/.test(text);
    for (const piece of this.pieces(text)) this.readOne(piece);
    this.value.list = unique(this.value.list);
    this.value.abroad = [...new Set(this.value.abroad)];
    return { value: this.value, doubts: this.doubts };
  }

  /** Brackets stand for themselves unless they only repeat or refine what stands before them. */
  private pieces(text: string): { words: string; bracket?: string }[] {
    const outside = text.replace(/\(([^)]*)\)?/g, (_, inside: string) => `〔${inside.replace(/[;,、，\n]/g, '/')}〕`);
    return outside.split(/[;,、。\n|]|以及|另有|还有|或者/).flatMap((part) => {
      const bracket = /〔([^〕]*)〕/.exec(part)?.[1];
      const words = part.replace(/〔[^〕]*〕/g, '').trim();
      return words === '' && bracket === undefined ? [] : words === '' ? [{ words: bracket ?? '' }] : [{ words, bracket }];
    });
  }

  private readOne({ words, bracket }: { words: string; bracket?: string }): void {
    const plain = words.replace(lead, '').replace(tail, '').replace(lead, '').trim();
    const left = plain.replace(remoteWords, '').replace(/^[/\s]+|[/\s]+$/g, '');
    if (left === '') return;
    if (this.readRegions(left)) return;
    const besidesAll = /^(?:全国(?:各地)?|不限)[/\s]+(.+)$/.exec(left)?.[1];
    if (besidesAll !== undefined) {
      this.goAnywhere();
      return this.readOne({ words: besidesAll, bracket });
    }
    const found = readPiece(left, this.near);
    if (found.places.length === 0 && found.abroad.length === 0) return anywhere.test(words) ? this.goAnywhere() : this.unread(words, found.ambiguous);
    this.value.abroad.push(...found.abroad);
    const refined = bracket === undefined ? undefined : readPiece(bracket.replace(lead, '').replace(tail, ''), [...found.places.map(({ code }) => code), ...this.near]);
    for (const place of found.places) for (const part of refine(place, refined?.places.filter(({ code }) => inside(code, place.code)) ?? [])) this.add(part);
    if (found.rest !== '' && !remarks.test(found.rest)) this.unread(found.rest, found.ambiguous);
  }

  /** 华东、华南: larger than a province, kept by name. True when the piece is nothing else. */
  private readRegions(piece: string): boolean {
    const named = piece.match(regions);
    if (!named || !new RegExp(`^(?:${regions.source}|[/\\s和及与])+(?:地区|区域|各地|片区)*$`).test(piece)) return false;
    this.value.regions.push(...named);
    return true;
  }

  private goAnywhere(): void {
    this.value.anywhere = true;
  }

  private add(found: FoundPlace): void {
    const place = toPlace(found);
    if (!place) return;
    this.value.list.push(place);
    this.near = [`${found.code.slice(0, 4)}00`, `${found.code.slice(0, 2)}0000`, ...this.near];
    if (found.former) this.doubts.push(doubtful(`${found.former.name}已于 ${found.former.year} 年撤并`, `读作 ${describePlace(place)}`));
    else if (found.zone !== undefined && place.district !== undefined) this.doubts.push(doubtful(`“${found.zone}”是功能区，不是行政区`, `归入 ${describePlace(place)}`));
    else if (found.guessed && place.district !== undefined && this.value.list.length === 1) this.doubts.push(doubtful('没有写城市，按单位或岗位名称推断', `读作 ${describePlace(place)}`));
  }

  private unread(words: string, ambiguous: Division[] | undefined): void {
    if (ambiguous) {
      const choices = ambiguous.slice(0, 3).map(({ code, name }) => `${cityOf(code)?.name ?? provinceOf(code)?.name ?? ''}${name}`);
      this.doubts.push(doubtful(`“${words}”不止一处：${choices.join('、')}${ambiguous.length > 3 ? '等' : ''}`, '地点只存原文'));
    } else if (/海外|境外|国外/.test(words)) this.value.abroad.push('海外');
    else if (!remarks.test(words)) this.doubts.push(doubtful(`认不出地点“${words}”`, '地点只存原文'));
  }
}

const inside = (code: string, area: string): boolean => code !== area && code.startsWith(area.replace(/(?:00)+$/, ''));

/** 青岛（市南区、崂山区） is two places, 深圳（龙岗区） one. */
function refine(place: FoundPlace, finer: readonly FoundPlace[]): FoundPlace[] {
  if (finer.length === 0) return [place];
  return finer.map((each) => ({ ...place, ...each, guessed: place.guessed, address: place.address ?? each.address }));
}

function unique(list: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return list.filter(({ code, zone, address }) => {
    const key = `${code}${zone ?? ''}${address ?? ''}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
