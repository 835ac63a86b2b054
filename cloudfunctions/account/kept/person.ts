import { fullNameOf } from '../../../domain/person/home-district';
import { originWords } from '../../../domain/person/origin';
import { sayYear, studyLevels } from '../../../domain/person/profile';
import { staffRoles } from '../../../domain/person/roles';
import { programmes } from '../../../domain/programme/programmes';
import { inShanghai } from '../../../domain/time/shanghai';
import type { CallContext } from '../../runtime';
import type { KeptFact, KeptSection } from './kept';

/** 2026-11-22 09:30 */
export const sayMoment = (instant: Date): string => inShanghai(instant).format('YYYY-MM-DD HH:mm');

export const aboutPerson = async ({ db, personId }: CallContext): Promise<KeptSection> => {
  const [person, vault, member] = await Promise.all([db.people.read(personId), db.vaults.read(personId), db.staff.read(personId)]);
  const facts: KeptFact[] = [];
  if (person) {
    const { name, university, level, yearOfStudy, graduationYear, major, homeDistrict, updatedAt } = person;
    facts.push(
      { name: '姓名', value: name },
      { name: '学校', value: university },
      { name: '学历和年级', value: `${studyLevels[level]}，${sayYear(level, yearOfStudy)}，${graduationYear} 年毕业` },
      { name: '专业', value: major },
      { name: '家乡', value: fullNameOf(homeDistrict) ?? homeDistrict },
      { name: '最近修改', value: sayMoment(updatedAt) },
    );
  }
  if (vault?.phoneMasked) facts.push({ name: '手机号（加密保存）', value: vault.phoneMasked });
  for (const { role, region, since } of member?.grants ?? []) facts.push({ name: '工作身份', value: `${staffRoles[role]}，区域 ${region}，${sayMoment(since)} 起` });
  if (person?.closing) facts.push({ name: '注销', value: `${sayMoment(person.closing.askedAt)} 申请，${sayMoment(person.closing.erasesAt)} 删除` });
  return { title: '个人信息', facts };
};

const consentNames = { basic: '隐私保护指引', sensitive: '处理敏感个人信息' } as const;

export const aboutIdentity = async ({ db, personId }: CallContext): Promise<KeptSection> => {
  const [vault, origins, consents] = await Promise.all([
    db.vaults.read(personId),
    db.origins.find({ personId }, { limit: 10 }),
    db.consents.find({ personId }, { limit: 100, order: [['givenAt', 'asc']] }),
  ]);
  const facts: KeptFact[] = vault?.idNumberMasked ? [{ name: '身份证号（加密保存）', value: vault.idNumberMasked }] : [];
  for (const { programme, state, proof, review } of origins) {
    facts.push({ name: `${programmes[programme].name}本地生源`, value: originWords[state].name });
    if (proof) facts.push({ name: '证明材料', value: `${proof.note}，${sayMoment(proof.sentAt)} 交` });
    if (review) facts.push({ name: '核对意见', value: `${review.reason}，${sayMoment(review.at)}` });
  }
  for (const { kind, version, givenAt, withdrawnAt } of consents) {
    const withdrawn = withdrawnAt ? `，${sayMoment(withdrawnAt)} 撤回` : '';
    facts.push({ name: '同意', value: `${consentNames[kind]}（${version} 版），${sayMoment(givenAt)} 同意${withdrawn}` });
  }
  return { title: '身份和同意', facts };
};
