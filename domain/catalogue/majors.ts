/** The Ministry's catalogue of undergraduate majors (2024), to tell what a posting's words for a major stand for. */
import { nameKey } from '../text/fold';
import rows from './data/majors.json';

export interface CataloguedMajors {
  /** Majors named one by one: 软件工程. */
  majors: string[];
  /** The classes (专业类) they belong to: 计算机类. */
  classes: string[];
  /** Classes that are named as a whole: every major of theirs is meant. */
  wholeClasses: string[];
}

const classOf = new Map(rows.map(([, name = '', its = '']) => [name, its]));
const classNames = [...new Set(classOf.values())];
const majorNames = [...classOf.keys()];

/** 计算机 and 计算机类, 金融 and 金融学类 are one class; 计算机科学 is the beginning of a major. */
function read(word: string): { majors: string[]; whole: string[] } {
  const bare = word.replace(/(?:专业|方向|学科)$/, '');
  if (classOf.has(bare)) return { majors: [bare], whole: [] };
  const whole = classNames.filter((name) => [name, name.replace(/类$/, ''), name.replace(/学?类$/, '')].includes(bare));
  if (whole.length > 0) return { majors: [], whole };
  if (classOf.has(`${bare}学`)) return { majors: [`${bare}学`], whole: [] };
  return { majors: bare.length < 3 ? [] : majorNames.filter((name) => name.startsWith(bare)).slice(0, 3), whole: [] };
}

const known = new Map<string, ReturnType<typeof read>>();
const reading = (word: string): ReturnType<typeof read> => {
  const key = nameKey(word);
  const found = known.get(key) ?? read(key);
  known.set(key, found);
  return found;
};

/** What these words of postings name in the catalogue; words it does not know are left out. */
export function catalogued(words: readonly string[]): CataloguedMajors {
  const found = words.map(reading);
  const majors = [...new Set(found.flatMap((each) => each.majors))];
  const wholeClasses = [...new Set(found.flatMap(({ whole }) => whole))];
  const classes = [...new Set([...wholeClasses, ...majors.map((name) => classOf.get(name) ?? '')])].filter((name) => name !== '');
  return { majors, classes, wholeClasses };
}

/** The class of a major of the catalogue. */
export const classOfMajor = (major: string): string | undefined => classOf.get(major);
