import cloud from 'wx-server-sdk';

/** Pixels: enough to be printed. */
const width = 430;

interface Asked {
  /** The page it opens, without a leading `/`. */
  page: string;
  /** What the page is given; at most 32 letters, digits and a few marks. */
  scene: string;
}

/** A mini-program code as `data:image/png;base64,…`. */
export const miniProgramCode = async ({ page, scene }: Asked): Promise<string> => {
  // The page need not be published yet: what is printed is made before the day.
  const { buffer, contentType } = await wxacode().getUnlimited({ scene, page, checkPath: false, width });
  return `data:${contentType};base64,${Buffer.from(buffer).toString('base64')}`;
};

const wxacode = () =>
  cloud.openapi.wxacode as { getUnlimited(asked: Asked & { checkPath: boolean; width: number }): Promise<{ buffer: Uint8Array; contentType: string }> };
