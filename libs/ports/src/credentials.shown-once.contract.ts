import type { CredentialCarrier, Credentials } from "./credentials";
import { describeApiKeys } from "./credentials.api-keys.contract";
import { describeCalendarAddresses } from "./credentials.calendar-addresses.contract";

/** The cases about secrets that are shown once and found by their digest, on a store that the suite of credentials opens. */
export const describeShownOnce = (
  store: () => Credentials & CredentialCarrier,
  reopen: () => Promise<Credentials & CredentialCarrier>,
): void => {
  describeApiKeys(store, reopen);
  describeCalendarAddresses(store, reopen);
};
