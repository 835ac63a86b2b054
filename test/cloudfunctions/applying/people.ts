/** Whoever applies and whoever answers, through the product's own client. */
import { employerIdOf } from '../../../domain/job/identity';
import type { TestCloud } from '../../support/local-cloud';
import { agreedTo, firstProfile } from '../../support/profile';
import { header, workbook } from '../jobs/files';
import { importAll } from '../jobs/organiser';
import { employ } from '../../support/people';

export const firm = '示例甲有限公司';
export const rival = '示例乙有限公司';

const row = (employer: string, title: string, deadline = '', major = '会计学') => [employer, title, '招聘', '2人', '本科', major, '8-10K', '青岛市黄岛区', deadline, ''];

/** Two employers' openings, one of them past its deadline, and a contact for each. Returns the openings' ids by title. */
export const openBusiness = async (cloud: TestCloud): Promise<Record<string, string>> => {
  await employ(cloud.db, 'organiser', 'editor', '370200');
  await employ(cloud.db, 'district-organiser', 'editor', '370212');
  await importAll(cloud, 'organiser', workbook([header, row(firm, '会计'), row(firm, '出纳'), row(firm, '旧岗位', '2020年1月1日'), row(rival, '秘书', '', '汉语言文学')]));
  await speakFor(cloud, 'contact', firm);
  await speakFor(cloud, 'rival-contact', rival);
  const jobs = await cloud.db.jobs.find({}, { limit: 100, fields: ['job.title'] });
  return Object.fromEntries(jobs.map(({ _id, job }) => [job.title, _id]));
};

export const speakFor = (cloud: TestCloud, openid: string, name: string): Promise<void> =>
  cloud.db.staff.put({ _id: openid, name: '示例联系人', grants: [{ id: `grant-${openid}`, role: 'employerContact', region: '370200', employer: { id: employerIdOf(name), name }, by: 'test', since: new Date() }] });

let phones = 0;
/** A student with a phone number and an introduction, plainly artificial. Returns the number. */
export const prepare = async (cloud: TestCloud, openid: string, overrides: Partial<typeof firstProfile> = {}): Promise<string> => {
  phones += 1;
  const number = `100${String(phones).padStart(8, '0')}`;
  await cloud.as(openid).account.saveProfile.mutate({ ...firstProfile, ...overrides, phone: { by: 'hand', number } });
  await cloud.as(openid).jobs.introduction.save.mutate({ experience: [{ where: '示例公司', as: '实习会计', from: '2026-01', until: null, did: '记账' }], skills: '表格', about: '想回家乡工作' });
  return number;
};

let sends = 0;
export const send = (cloud: TestCloud, openid: string, jobId: string, sendId = `send-${(sends += 1)}`) => cloud.as(openid).jobs.applications.send.mutate({ jobId, sendId, agreedTo });

/** The applicants of an opening as its contact sees them. */
export const applicantsOf = async (cloud: TestCloud, contact: string, jobId: string, narrowing: object = {}) => (await cloud.as(contact).jobs.applicants.list.query({ jobId, ...narrowing })).applicants;

let answers = 0;
export const answer = (cloud: TestCloud, contact: string, applications: { ref: string; revision: number }[], what: object = { move: 'refuse', text: '专业不对口' }, answerId = `answer-${(answers += 1)}`) =>
  cloud.as(contact).jobs.applicants.answer.mutate({ answerId, applications: applications.map(({ ref, revision }) => ({ ref, revision })), answer: what as never });

export const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(500, 7)]);
let files = 0;
/** Uploads a file to the person's own folder and takes it into their introduction. */
export const attach = async (cloud: TestCloud, openid: string, content: Uint8Array = pdf): Promise<string> => {
  files += 1;
  const { cloudPath } = await cloud.as(openid).jobs.introduction.filePath.mutate();
  const { fileID } = await cloud.phone(openid).upload(cloudPath, content);
  await cloud.as(openid).jobs.introduction.attach.mutate({ fileId: fileID, name: `示例简历 ${files}.pdf` });
  return fileID;
};
