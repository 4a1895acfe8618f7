import type { CarriedCredentials, CredentialCarrier } from "@sankofa/ports/credentials";
import type { EventStore } from "@sankofa/ports/event-store";
import type { Files } from "@sankofa/ports/files";
import type { CarriedKey, KeyCarrier } from "@sankofa/ports/key-vault";
import type { Progress } from "../../control/control-protocol";
import { carryFacts, type CarriedFacts } from "./carry-facts";

/** What an installation cannot make again. Views and snapshots are folded from it. */
export interface Carried {
  readonly eventStore: EventStore;
  readonly keyVault: KeyCarrier;
  readonly credentials: CredentialCarrier;
  readonly files: Files;
}

export interface CarriedInstallation extends CarriedFacts {
  readonly keys: number;
  readonly credentials: number;
  readonly files: number;
}

export const CREDENTIAL_KINDS = [
  "link",
  "password",
  "session",
  "apiKey",
  "calendarAddress",
] as const satisfies readonly (keyof CarriedCredentials)[];

/**
 * Copies an installation into other stores: the facts first, then keys, credentials and files, so that whatever a copied
 * fact needs is copied after it. What is there already is compared or left; it can be interrupted and begun anew.
 */
export const carryInstallation = async (
  from: Carried,
  to: Carried,
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<CarriedInstallation> => {
  // First, and before a fact is written: a target that belongs to another installation is refused here.
  await to.credentials.takePlatformKey(await from.credentials.platformKey());
  const facts = await carryFacts(from.eventStore, to.eventStore, report, signal);
  const tell = (doing: string) => (done: number) => report({ done, total: done, doing });
  return {
    ...facts,
    keys: await carryKeys(from.keyVault, to.keyVault, tell("copying keys"), signal),
    credentials: await carryCredentials(from.credentials, to.credentials, tell("copying credentials"), signal),
    files: await carryFiles(from.files, to.files, tell("copying files"), signal),
  };
};

type Tell = (done: number) => void;

const carryKeys = async (from: KeyCarrier, to: KeyCarrier, tell: Tell, signal: AbortSignal): Promise<number> => {
  let done = 0;
  let last: CarriedKey | undefined;
  for (let page = await from.carryOut(); page.length > 0; page = await from.carryOut(last)) {
    signal.throwIfAborted();
    await to.takeIn(page);
    last = page.at(-1);
    tell((done += page.length));
  }
  return done;
};

/** What a sign-in record is told from others of its kind by. */
export const nameOf = (
  kind: keyof CarriedCredentials,
  carried: CarriedCredentials[keyof CarriedCredentials],
): string =>
  kind === "password"
    ? (carried as CarriedCredentials["password"]).account
    : (carried as Exclude<typeof carried, CarriedCredentials["password"]>).digest;

const carryCredentials = async (
  from: CredentialCarrier,
  to: CredentialCarrier,
  tell: Tell,
  signal: AbortSignal,
): Promise<number> => {
  let done = 0;
  for (const kind of CREDENTIAL_KINDS)
    for (let after = ""; ;) {
      signal.throwIfAborted();
      const page = await from.carryOut(kind, after);
      const last = page.at(-1);
      if (!last) break;
      await to.takeIn(kind, page);
      after = nameOf(kind, last);
      tell((done += page.length));
    }
  return done;
};

const carryFiles = async (from: Files, to: Files, tell: Tell, signal: AbortSignal): Promise<number> => {
  let done = 0;
  for await (const digest of from.list()) {
    signal.throwIfAborted();
    const bytes = (await to.has(digest)) ? undefined : await from.get(digest);
    if (bytes) await to.put(bytes);
    tell((done += 1));
  }
  return done;
};
