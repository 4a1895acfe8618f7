import { openMongoCredentials } from "@sankofa/credentials-mongodb";
import { openEventStoreDb, type EventStoreDbOptions } from "@sankofa/event-store-eventstoredb";
import { openMongoFiles } from "@sankofa/files-mongodb";
import { openMongoKeyVault } from "@sankofa/key-vault-mongodb";
import { opening } from "@sankofa/ports/opened";
import type { KeptServers } from "./environment";

/** A database of this installation for one port. */
export const databaseOf = (
  { mongodbUri, namespace }: Pick<KeptServers, "mongodbUri" | "namespace">,
  port: string,
): { readonly uri: string; readonly database: string } => ({ uri: mongodbUri, database: `${namespace}_${port}` });

/** How whoever opens stores waits for them, and may stop waiting. */
export type Patience = Pick<EventStoreDbOptions, "waiting" | "signal">;

/** What of an installation cannot be made again, opened until it is closed. */
export const openKeptStores = (servers: KeptServers, how: Patience & { readonly mustExist?: boolean } = {}) =>
  opening(async (opened) => {
    const { eventStoreUrl: url, namespace, masterKeyFile } = servers;
    const stores = {
      eventStore: await opened.open(openEventStoreDb({ url, namespace, ...how })),
      keyVault: await opened.open(openMongoKeyVault({ ...databaseOf(servers, "keys"), masterKeyFile })),
      credentials: await opened.open(openMongoCredentials(databaseOf(servers, "credentials"))),
      files: await opened.open(openMongoFiles(databaseOf(servers, "files"))),
    };
    return { stores, close: () => opened.close() };
  });
