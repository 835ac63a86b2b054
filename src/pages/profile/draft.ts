import { type Profile, type StudyLevel } from '../../../domain/person/profile';
import { readPhoneNumber } from '../../../domain/person/phone-number';

/** How a phone number is given: typed, or as WeChat's code for it. */
export type PhoneDraft = { by: 'hand'; number: string } | { by: 'wechat'; code: string };

/** A profile being filled in: what is chosen from lists may not be chosen yet. */
export interface Draft extends Omit<Profile, 'level' | 'yearOfStudy' | 'graduationYear' | 'homeDistrict'> {
  level: StudyLevel | undefined;
  yearOfStudy: number | undefined;
  graduationYear: number | undefined;
  /** With its name, so that it can be shown before the cloud has seen it. */
  home: { code: string; name: string } | undefined;
}

export const emptyDraft: Draft = {
  name: '',
  university: '',
  level: undefined,
  yearOfStudy: undefined,
  graduationYear: undefined,
  major: '',
  home: undefined,
};

type Part = keyof Draft | 'phone';

const sentences: Record<Part, string> = {
  name: '请写姓名',
  phone: '请填手机号',
  university: '请选学校',
  level: '请选一项',
  yearOfStudy: '请选年级',
  graduationYear: '请选毕业年份',
  major: '请选专业',
  home: '请选到区县',
};

/** What is still to be filled in, and how to say so. `phone` is what was given now; `kept` is whether one is kept already. */
export function missingIn(draft: Draft, phone: PhoneDraft | undefined, kept: boolean): Partial<Record<Part, string>> {
  const missing: Partial<Record<Part, string>> = {};
  for (const part of Object.keys(emptyDraft) as (keyof Draft)[]) {
    const value = draft[part];
    if (value === undefined || value === '' || (typeof value === 'string' && value.trim() === ''))
      missing[part] = sentences[part];
  }
  if (phone?.by === 'hand' && readPhoneNumber(phone.number) === undefined)
    missing.phone = phone.number === '' ? sentences.phone : '这不是一个手机号，请再看一遍';
  else if (!phone && !kept) missing.phone = sentences.phone;
  return missing;
}

/** The draft as a profile, once nothing is missing. */
export function profileOf({ home, level, yearOfStudy, graduationYear, ...rest }: Draft): Profile | undefined {
  if (!home || !level || !yearOfStudy || !graduationYear) return undefined;
  const { name, university, major } = rest;
  return {
    name: name.trim(),
    university: university.trim(),
    major: major.trim(),
    level,
    yearOfStudy,
    graduationYear,
    homeDistrict: home.code,
  };
}
