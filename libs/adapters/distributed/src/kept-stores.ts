import { openMongoCredentials } from "@sankofa/credentials-mongodb";
import { openEventStoreDb } from "@sankofa/event-store-eventstoredb";
import { openMongoFiles } from "@sankofa/files-mongodb";
import { openMongoKeyVault } from "@sankofa/key-vault-mongodb";
import type { KeptServers } from "./environment";

/** A database of this installation for one port. */
export const databaseOf = (
  { mongodbUri, namespace }: Pick<KeptServers, "mongodbUri" | "namespace">,
  port: string,
): { readonly uri: string; readonly database: string } => ({ uri: mongodbUri, database: `${namespace}_${port}` });

/** What of an installation cannot be made again, opened until it is closed. */
export const openKeptStores = async (servers: KeptServers) => {
  const opened: { close(): Promise<void> }[] = [];
  const open = async <Port extends { close(): Promise<void> }>(port: Promise<Port>): Promise<Port> => {
    opened.push(await port);
    return port;
  };
  const close = async (): Promise<void> => {
    for (const port of opened.reverse()) await port.close();
  };
  const { eventStoreUrl: url, namespace, masterKeyFile } = servers;
  try {
    const stores = {
      eventStore: await open(openEventStoreDb({ url, namespace })),
      keyVault: await open(openMongoKeyVault({ ...databaseOf(servers, "keys"), masterKeyFile })),
      credentials: await open(openMongoCredentials(databaseOf(servers, "credentials"))),
      files: await open(openMongoFiles(databaseOf(servers, "files"))),
    };
    return { stores, close };
  } catch (error) {
    await close();
    throw error;
  }
};
