import { SaxesParser } from 'saxes';
import { BrokenFile } from './unpack-part';

type Attributes = Readonly<Record<string, string>>;

/** What is told of a part while it passes. Names come without their prefix: some programs write `x:row` for `row`. */
export interface XmlListener {
  opens?(name: string, attributes: Attributes): void;
  closes?(name: string): void;
  text?(text: string): void;
  /** Whether enough was heard; the rest is not read. */
  done?(): boolean;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Reads XML piece by piece, never holding more than one. Throws BrokenFile when it is not well-formed; nothing outside of it is ever fetched. */
export async function walkXml(pieces: AsyncIterable<Buffer>, listener: XmlListener): Promise<void> {
  const parser = new SaxesParser<{ position: false }>({ position: false });
  const decoder = new TextDecoder('utf-8');
  parser.on('error', (error) => {
    throw new BrokenFile(error.message);
  });
  parser.on('opentag', ({ name, attributes }) => listener.opens?.(localName(name), attributes as Attributes));
  parser.on('closetag', ({ name }) => listener.closes?.(localName(name)));
  if (listener.text) {
    parser.on('text', (text) => listener.text?.(text));
    parser.on('cdata', (text) => listener.text?.(text));
  }
  for await (const piece of pieces) {
    parser.write(decoder.decode(piece, { stream: true }));
    if (listener.done?.()) return;
  }
  parser.write(decoder.decode()).close();
}
