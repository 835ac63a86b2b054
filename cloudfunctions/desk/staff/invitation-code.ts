import * as v from 'valibot';
import cloud from 'wx-server-sdk';
import { hashOfInvitation, readInvitationCode } from '../../../domain/person/invitation-code';
import { refuse, staff } from '../../runtime';

export interface CodePicture {
  /** `data:image/png;base64,…` */
  address: string;
}

/** What WeChat is asked to open when the code is scanned. */
const page = 'pages/invited/index';

/** The caller's own open invitation as a mini-program code that leads to it. Refuses with INVITATION_NOT_FOUND. */
export const invitationCodePicture = staff('editor')
  .input(v.strictObject({ code: v.pipe(v.string(), v.maxLength(64)) }))
  .query(async ({ input, ctx }): Promise<CodePicture> => {
    const code = readInvitationCode(input.code) ?? refuse('INVITATION_NOT_FOUND');
    const invitation = await ctx.db.invitations.read(hashOfInvitation(code));
    if (invitation?.by !== ctx.personId || invitation.state !== 'open') refuse('INVITATION_NOT_FOUND');
    // The page need not be published yet: whoever deploys invites before they publish.
    const { buffer, contentType } = await wxacode().getUnlimited({ scene: code, page, checkPath: false, width: 430 });
    return { address: `data:${contentType};base64,${Buffer.from(buffer).toString('base64')}` };
  });

const wxacode = () =>
  cloud.openapi.wxacode as { getUnlimited(asked: { scene: string; page: string; checkPath: boolean; width: number }): Promise<{ buffer: Uint8Array; contentType: string }> };
