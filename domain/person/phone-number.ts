/** Mobile numbers of mainland China: eleven digits, the first of them 1. */

/** Room for every range the operators may still open; WeChat itself gives nothing else with country code 86. */
const mobile = /^1\d{10}$/;

/** The number as it is kept, or undefined for what is none. Blanks, dashes and a leading +86 are how people write it. */
export function readPhoneNumber(typed: string): string | undefined {
  const digits = typed
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(?:\+|00)86/, '');
  return mobile.test(digits) ? digits : undefined;
}

/** As it may be shown: 138****2046. */
export const maskPhoneNumber = (number: string): string => `${number.slice(0, 3)}****${number.slice(-4)}`;
