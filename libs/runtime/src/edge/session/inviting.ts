import { later, type Instant } from "@sankofa/kernel/time";
import { EDGE_LIMITS, type EdgeOptions } from "../edge.options";
import { linkUnknown, roleNotAllowed } from "../edge-problem";
import { makeLink } from "../links";
import type { SignedIn } from "../operation";
import { secretDigest } from "../secrets";
import type { InviteRequest } from "./session.requests";

type Needs = Pick<EdgeOptions, "accounts" | "credentials" | "clock" | "limits">;

export interface Invitation {
  readonly url: string;
  readonly expires: Instant;
}

/** An invitation link for a grant that its maker may give. Whether they still may is asked again when it is used. */
export const invite = async (
  edge: Needs,
  { role, level, on, after }: InviteRequest,
  { caller, session }: SignedIn,
  origin: string,
): Promise<Invitation> => {
  if (after !== undefined) await edge.accounts.reached(after);
  if (!(await edge.accounts.mayGive(caller, { role, level, on }))) throw roleNotAllowed();
  const life = edge.limits?.invitationMilliseconds ?? EDGE_LIMITS.invitationMilliseconds;
  const expires = later(edge.clock.now(), life);
  const about = { role, level, on, invitedBy: session.account };
  const url = await makeLink(edge.credentials, origin, {
    purpose: "invitation",
    tenant: caller.tenant,
    account: null,
    about,
    expires,
  });
  return { url, expires };
};

/** What a link is for, so that the page behind it can show the form that fits; the link stays usable. */
export const peek = async (edge: Needs, token: string): Promise<object> => {
  const link = await edge.credentials.peekLink(secretDigest(token), edge.clock.now());
  if (!link) throw linkUnknown();
  const { invitedBy, role, level } = link.about;
  const inviter =
    link.tenant !== null && invitedBy !== undefined
      ? await edge.accounts.profileOf({ account: invitedBy, tenant: link.tenant })
      : undefined;
  return {
    purpose: link.purpose,
    expires: link.expires,
    ...(role === undefined ? {} : { role }),
    ...(level === undefined ? {} : { level }),
    ...(inviter ? { funderName: inviter.funder.name } : {}),
  };
};
