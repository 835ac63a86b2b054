import * as v from 'valibot';
import { findable, findNames, type Findable } from '../../../domain/catalogue/find';
import { bounds, open } from '../../runtime';
import abroad from './data/universities-abroad.json';
import china from './data/universities-china.json';
import { mostFound } from './most-found';

export interface University {
  name: string;
  /** Province, country or region, in Chinese. */
  where: string;
}

const countries = new Intl.DisplayNames(['zh-CN'], { type: 'region' });

/** Made on the first search and kept: a second look costs nothing. */
let known: (Findable & University)[] | undefined;
const universitiesKnown = (): (Findable & University)[] =>
  (known ??= [
    ...china.map(([name = '', where = '', syllables]) => ({ ...findable(name, syllables), where })),
    ...abroad.map(([name = '', code = '']) => ({ ...findable(name), where: countries.of(code) ?? code })),
  ]);

/** Universities by what was typed so far, Chinese and overseas, the closest first. Whoever finds theirs missing writes it in full. */
export const universities = open
  .input(v.strictObject({ text: bounds.line(60) }))
  .query(({ input }): University[] => findNames(universitiesKnown(), input.text, mostFound).map(({ name, where }) => ({ name, where })));
