import { useState } from 'react';
import Taro from '@tarojs/taro';
import { complaintsAboutAnswers, type AnswerComplaints } from '../../../../domain/activity/form/answers';
import { answersOf, type TypedAnswer, type TypedAnswers } from '../../../../domain/activity/form/typed';
import type { Answers, Question } from '../../../../domain/activity/plan-parts';

const isTyped = (value: unknown): value is TypedAnswers => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Answers as they are typed, kept on this phone under `key` until they have arrived: whoever leaves finds them again. `before` are those sent earlier. */
export function useAnswers(key: string, form: readonly Question[], before: TypedAnswers = {}) {
  const [typed, setTyped] = useState<TypedAnswers>(() => {
    const kept: unknown = Taro.getStorageSync(key);
    return isTyped(kept) ? kept : before;
  });
  const [isChecked, setChecked] = useState(false);
  const answers = answersOf(form, typed);
  const complaints = complaintsAboutAnswers(form, answers);
  const shown: AnswerComplaints = isChecked ? complaints : {};
  return {
    typed,
    complaints: shown,
    change: (id: string, answer: TypedAnswer) => {
      const next = { ...typed, [id]: answer };
      Taro.setStorageSync(key, next);
      setTyped(next);
    },
    /** The answers, when nothing is to be said against them; else what is stands beside its question from now on. */
    checked: (): Answers | undefined => {
      setChecked(true);
      return Object.keys(complaints).length === 0 ? answers : undefined;
    },
    /** They have arrived. */
    forget: () => Taro.removeStorageSync(key),
  };
}

/** One drawer a person and activity: a browser may be shared. */
export const answersKey = (drawer: string, activityId: string): string => `sign-up-${drawer}-${activityId}`;
