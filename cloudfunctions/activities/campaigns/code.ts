import * as v from 'valibot';
import { bounds, open } from '../../runtime';
import { miniProgramCode } from '../../runtime/mini-program-code';
import { shownCampaign } from './gift';

export interface GiftCode {
  /** `data:image/png;base64,…` */
  address: string;
}

/** What WeChat is asked to open when the code is scanned. */
const page = 'campaign/gift/index';

/** The mini-program code that opens a gift package; its `scene` is the campaign's id. Refuses with NOT_FOUND. */
export const code = open.input(v.strictObject({ id: bounds.id })).query(async ({ input: { id }, ctx }): Promise<GiftCode> => {
  const { _id } = shownCampaign(await ctx.db.campaigns.read(id));
  return { address: await miniProgramCode({ page, scene: _id }) };
});
