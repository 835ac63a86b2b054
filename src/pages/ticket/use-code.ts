import { useEffect, useMemo, useState } from 'react';
import qrcode from 'qrcode-generator';
import { secondsLeft, ticketCode } from '../../../domain/activity/ticket';
import type { KeptTicket } from './kept-ticket';

export interface CodeNow {
  /** The code as a picture. */
  picture: string;
  /** Until the next code, 1 … 30. */
  seconds: number;
}

/** Pixels a module; the picture is drawn larger by the screen without blurring. */
const MODULE = 8;

/** The code of this moment, computed on the phone from the ticket's key by the server's clock. */
export function useCode({ ticket: { key, number }, clockAhead }: KeptTicket): CodeNow {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const serverNow = new Date(now + clockAhead);
  // The text changes once a step, and only then a picture is drawn: the seconds alone cost next to nothing.
  const text = ticketCode(key, number, serverNow);
  const picture = useMemo(() => draw(text), [text]);
  return { picture, seconds: secondsLeft(serverNow) };
}

function draw(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text, 'Alphanumeric');
  code.make();
  return code.createDataURL(MODULE, 0);
}
