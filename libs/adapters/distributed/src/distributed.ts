import { systemClock } from "@sankofa/clock-system";
import { openMongoCredentials } from "@sankofa/credentials-mongodb";
import { openEventStoreDb } from "@sankofa/event-store-eventstoredb";
import { openMongoFiles } from "@sankofa/files-mongodb";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { openMongoKeyVault } from "@sankofa/key-vault-mongodb";
import { natsBus } from "@sankofa/message-bus-nats";
import type { Clock } from "@sankofa/ports/clock";
import { openMongoReadModels } from "@sankofa/read-models-mongodb";
import { openNatsWire } from "@sankofa/rooms-nats";
import type { Ports } from "@sankofa/runtime/ports";
import { serversOf } from "./environment";

/** What one process of a distributed installation is told beside the environment. */
export interface DistributedEnvironment {
  /** Which service this is: its views are its own, and its processes share what they are asked. */
  readonly service: string;
  /** The rooms that it hosts: what they say it publishes. */
  readonly contexts: readonly Pick<ContextManifest, "name">[];
  /** The machine's own clock unless told. */
  readonly clock?: Clock;
  readonly env?: NodeJS.ProcessEnv;
}

/** Every server is backed up by its own means; a process that copied one of them would not have copied all. */
export class BackedUpApart extends Error {
  readonly code = "backed-up-apart";

  constructor() {
    super("Each server of this installation is backed up by its own tools; docs/guide/operate.md says how.");
  }
}

/** Every port on servers: one log, one broker, and databases, each with what is its own. */
export const distributed = async ({
  service,
  contexts,
  clock = systemClock(),
  env = process.env,
}: DistributedEnvironment): Promise<Ports> => {
  const { eventStoreUrl, natsUrl, mongodbUri: uri, masterKeyFile, namespace, ...own } = serversOf(env);
  const connection = { servers: natsUrl.split(",") };
  const database = (of: string): { readonly uri: string; readonly database: string } => ({
    uri,
    database: `${namespace}_${of}`,
  });
  const opened: { close(): Promise<void> }[] = [];
  const open = async <Port extends { close(): Promise<void> }>(port: Promise<Port>): Promise<Port> => {
    opened.push(await port);
    return port;
  };
  try {
    return {
      eventStore: await open(openEventStoreDb({ url: eventStoreUrl, namespace })),
      keyVault: await open(openMongoKeyVault({ ...database("keys"), masterKeyFile })),
      credentials: await open(openMongoCredentials(database("credentials"))),
      files: await open(openMongoFiles(database("files"))),
      // A database for each service: no other writes its views, and it can be dropped and folded anew by itself.
      readModels: await open(openMongoReadModels(database(`views_${service}`))),
      wire: await open(openNatsWire({ connection, name: namespace, group: service })),
      messageBus: natsBus({ connection, name: namespace, rooms: contexts.map(({ name }) => name) }),
      clock,
      ...(own.runner === undefined ? {} : { runner: own.runner }),
      operator: {
        ...(own.controlSocket === undefined ? {} : { socket: own.controlSocket }),
        backup: () => Promise.reject(new BackedUpApart()),
      },
    };
  } catch (error) {
    for (const port of opened.reverse()) await port.close();
    throw error;
  }
};
