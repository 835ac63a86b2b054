import * as v from 'valibot';
import { findable, findNames, type Findable } from '../../../domain/catalogue/find';
import { bounds, open } from '../../runtime';
import rows from '../../../domain/catalogue/data/majors.json';
import { mostFound } from './most-found';

export interface Major {
  /** Of the Ministry's catalogue; K and T mark controlled and special majors. */
  code: string;
  name: string;
  /** 专业类 */
  class: string;
  /** 门类 */
  field: string;
}

let known: (Findable & Major)[] | undefined;
const majorsKnown = (): (Findable & Major)[] =>
  (known ??= rows.map(([code = '', name = '', classOf = '', field = '', syllables]) => ({ ...findable(name, syllables), code, class: classOf, field })));

/** Majors by what was typed so far, the closest first; then those whose class is called so: 计算机类. */
export const majors = open.input(v.strictObject({ text: bounds.line(60) })).query(({ input: { text } }): Major[] => {
  const byName = findNames(majorsKnown(), text, mostFound);
  const ofClass = majorsKnown().filter((major) => major.class.startsWith(text) && !byName.includes(major));
  return [...byName, ...ofClass].slice(0, mostFound).map(({ code, name, class: classOf, field }) => ({ code, name, class: classOf, field }));
});
