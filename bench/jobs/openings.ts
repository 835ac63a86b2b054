import { readFileSync } from 'node:fs';
import { documentOf } from '../../cloudfunctions/jobs/stored';
import type { JobDocument } from '../../cloudfunctions/runtime/documents/jobs';
import type { Posting } from '../../domain/job/job';
import { readWorkbook } from '../../domain/job/read-workbook';
import { sheetsOf } from '../../test/support/sheets-of';

/** As many openings as asked for, of 710 employers in Qingdao's districts, put together from the words of the real ones. The same every time. */

const districts = ['370202', '370203', '370211', '370212', '370213', '370214', '370215', '370281', '370283', '370285'] as const;
const day = 24 * 60 * 60 * 1000;

/** Whole numbers below a limit, evenly spread (mulberry32). */
const dice = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
};

export async function* openings(count: number, now: Date): AsyncGenerator<JobDocument[]> {
  const { postings } = readWorkbook(await sheetsOf(readFileSync('sample/job-demand.xlsx')), now);
  const roll = dice(20261122);
  const any = (): Posting => postings[roll(postings.length)] as Posting;
  for (let from = 0; from < count; from += 1000) yield Array.from({ length: Math.min(1000, count - from) }, (_, index) => one(from + index, any, roll, now));
}

function one(number: number, any: () => Posting, roll: (below: number) => number, now: Date): JobDocument {
  const { job, raw } = any();
  const code = districts[roll(districts.length)] ?? districts[0];
  const title = roll(5) === 0 ? `${any().job.title}（${roll(100)}组）` : any().job.title;
  const duties = [job.text.duties, any().job.text.duties, any().job.text.duties, any().job.text.notes].filter((part) => part !== undefined).join('。');
  return documentOf(
    {
      id: number.toString(16).padStart(24, '0'),
      base: String(number),
      ordinal: number,
      digest: String(number),
      raw,
      job: {
        ...job,
        employer: `示例单位 ${String(roll(710)).padStart(3, '0')}`,
        title,
        places: { ...job.places, list: [{ code, province: '山东省', city: '青岛市' }] },
        text: { ...job.text, duties },
        deadline: { ...job.deadline, closesAt: roll(3) === 0 ? new Date(now.getTime() + (roll(30) + 1) * day) : undefined },
      },
    },
    { written: { importId: 'bench', as: 'added', at: now }, sample: true, revision: 1, state: 'open', publishedAt: new Date(now.getTime() - roll(60) * day) },
  );
}
