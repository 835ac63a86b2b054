import Taro from '@tarojs/taro';
import { useState } from 'react';
import { newId } from '../../api';

/** What is being written, and the name it will be sent under. Both stay on the phone until it has arrived. */
interface Draft {
  text: string;
  sendId: string;
}

const SLOT = 'feedback-draft';
const fresh = (): Draft => ({ text: '', sendId: newId() });

function stored(): Draft {
  const kept = Taro.getStorageSync(SLOT) as Partial<Draft> | '';
  return kept && typeof kept.text === 'string' && typeof kept.sendId === 'string' ? { text: kept.text, sendId: kept.sendId } : fresh();
}

/** A draft that survives leaving the page. The same text tried again keeps its name, so that it arrives once; another text is another. */
export function useDraft() {
  const [draft, setDraft] = useState(stored);
  const keep = (next: Draft) => {
    Taro.setStorageSync(SLOT, next);
    setDraft(next);
  };
  return { draft, write: (text: string) => keep({ text, sendId: newId() }), clear: () => keep(fresh()) };
}
