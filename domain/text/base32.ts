/** Crockford's base 32: no I, L, O, U, so that a number read aloud or typed cannot be mistaken. */
export const base32Alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first `length` letters of the bytes, five bits a letter. */
export const base32 = (bytes: Uint8Array, length: number): string => {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && text.length < length) {
      bits -= 5;
      text += base32Alphabet[(value >> bits) & 31];
    }
  }
  return text;
};

/** Typing is forgiven case, spaces, hyphens and look-alikes. */
export const readTypedBase32 = (text: string): string => text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
