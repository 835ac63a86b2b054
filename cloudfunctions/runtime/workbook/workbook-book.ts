import { SSF } from '@e965/xlsx';
import { TextItem } from './cell-text';
import { walkXml } from './walk-xml';

/** What the sheets of a workbook share: their names and order, texts, and how numbers are shown. */

export interface NamedSheet {
  name: string;
  hidden: boolean;
  /** The part that holds its rows. */
  part: string;
}

export interface Book {
  sheets: NamedSheet[];
  /** Days are counted from 1904. */
  since1904: boolean;
  texts: readonly string[];
  /** By style number: how a number of that style is shown. */
  formats: readonly NumberFormat[];
}

export interface NumberFormat {
  /** A format in Excel's words, or the number of one it knows. */
  format: string | number;
  isDate: boolean;
}

/** Texts all together, in characters: far beyond fifty thousand openings, within what an instance holds. */
const mostText = 24_000_000;

/** The workbook says more than can be held. */
export class TooLarge extends Error {}

type Part = (name: string) => AsyncIterable<Buffer> | undefined;

/** Throws BrokenFile, and TooLarge for texts beyond all measure. */
export async function readBook(part: Part): Promise<Book> {
  const targets = await readTargets(part);
  const { named, since1904 } = await readNames(part);
  const sheets = named.flatMap(({ name, hidden, id }) => {
    const target = targets.get(id);
    return target === undefined ? [] : [{ name, hidden, part: target }];
  });
  return { sheets, since1904, texts: await readTexts(part), formats: await readFormats(part) };
}

async function readTargets(part: Part): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const pieces = part('xl/_rels/workbook.xml.rels');
  if (pieces) {
    await walkXml(pieces, {
      opens: (name, { Id, Target }) => {
        if (name === 'Relationship' && Id && Target) targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
      },
    });
  }
  return targets;
}

async function readNames(part: Part): Promise<{ named: { name: string; hidden: boolean; id: string }[]; since1904: boolean }> {
  const read = { named: [] as { name: string; hidden: boolean; id: string }[], since1904: false };
  const pieces = part('xl/workbook.xml');
  if (pieces) {
    await walkXml(pieces, {
      opens: (tag, attributes) => {
        if (tag === 'workbookPr') read.since1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
        const id = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
        if (tag === 'sheet' && id !== undefined) read.named.push({ name: attributes['name'] ?? '', hidden: !['visible', undefined].includes(attributes['state']), id });
      },
    });
  }
  return read;
}

async function readTexts(part: Part): Promise<string[]> {
  const texts: string[] = [];
  const item = new TextItem();
  let length = 0;
  const pieces = part('xl/sharedStrings.xml');
  if (pieces) {
    await walkXml(pieces, {
      opens: (name) => item.opens(name),
      text: (text) => item.hear(text),
      closes: (name) => {
        item.closes(name);
        if (name !== 'si') return;
        const text = item.take();
        length += text.length;
        if (length > mostText) throw new TooLarge(`more than ${mostText} characters of text`);
        texts.push(text);
      },
    });
  }
  return texts;
}

async function readFormats(part: Part): Promise<NumberFormat[]> {
  const written = new Map<number, string>();
  const formats: NumberFormat[] = [];
  let inCells = false;
  const pieces = part('xl/styles.xml');
  if (pieces) {
    await walkXml(pieces, {
      opens: (name, { numFmtId, formatCode }) => {
        if (name === 'numFmt') written.set(Number(numFmtId), formatCode ?? '');
        else if (name === 'cellXfs') inCells = true;
        else if (name === 'xf' && inCells) formats.push(formatOf(Number(numFmtId ?? 0), written));
      },
      closes: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  }
  return formats;
}

/** Numbers of formats that only East Asian versions know and that show days: ECMA-376 part 1, 18.8.30. */
const isEastAsianDate = (id: number): boolean => (id >= 27 && id <= 31) || (id >= 50 && id <= 54) || id === 57 || id === 58;

function formatOf(id: number, written: ReadonlyMap<number, string>): NumberFormat {
  const own = written.get(id);
  if (own !== undefined) return { format: own, isDate: SSF.is_date(own) };
  const known = (SSF.get_table() as Record<number, string | undefined>)[id];
  return { format: id, isDate: known === undefined ? isEastAsianDate(id) : SSF.is_date(known) };
}
