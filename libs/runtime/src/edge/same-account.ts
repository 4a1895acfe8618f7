import { signedInAsAnother } from "./edge-problem";
import type { Exchange, SignedIn } from "./operation";

/** Whose page a request comes from: a browser has one session, and its tabs may have been drawn for different people. */
export const ACCOUNT_HEADER = "sankofa-account";

/**
 * Refuses what a page asks that was drawn for somebody else than is signed in by now: it would be written in the other
 * person's name, and shown to whoever sat here before. A page says whose it is; programs say nothing.
 */
export const refuseOtherAccount = (exchange: Exchange, { session, byKey }: SignedIn): void => {
  const drawnFor = exchange.header(ACCOUNT_HEADER);
  if (!byKey && drawnFor !== undefined && drawnFor !== session.account) throw signedInAsAnother();
};
