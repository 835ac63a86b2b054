/** Pictures made for tests: their headers are real, what follows is nothing. */

export const pngOf = (width: number, height: number, more = ''): Buffer => {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), Buffer.from('IHDR'), size, Buffer.from([8, 2, 0, 0, 0]), Buffer.from(more)]);
};

/** `before`: segments in front of the frame header, as cameras write them. */
export const jpegOf = (width: number, height: number, before: readonly Buffer[] = []): Buffer => {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  const segments = before.map((content) => Buffer.concat([Buffer.from([0xff, 0xe1, (content.length + 2) >> 8, (content.length + 2) & 255]), content]));
  return Buffer.concat([Buffer.from([0xff, 0xd8]), ...segments, frame, Buffer.alloc(40, 1)]);
};
