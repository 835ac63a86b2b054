import { useEffect, useMemo, useState } from 'react';
import qrcode from 'qrcode-generator';
import { secondsLeft } from '../../domain/activity/ticket';

export interface CodeNow {
  /** The code as a picture. */
  picture: string;
  /** Until the next code, 1 … 30. */
  seconds: number;
}

/** Pixels a module; the picture is drawn larger by the screen without blurring. */
const MODULE = 8;

/** A code of this moment by the server's clock, computed on the phone; `codeAt` says what it reads at a moment. */
export function useChangingCode(codeAt: (now: Date) => string, clockAhead: number): CodeNow {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const serverNow = new Date(now + clockAhead);
  // The text changes once a step, and only then a picture is drawn: the seconds alone cost next to nothing.
  const text = codeAt(serverNow);
  const picture = useMemo(() => draw(text), [text]);
  return { picture, seconds: secondsLeft(serverNow) };
}

function draw(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text, 'Alphanumeric');
  code.make();
  return code.createDataURL(MODULE, 0);
}
