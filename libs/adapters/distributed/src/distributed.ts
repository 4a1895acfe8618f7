import { systemClock } from "@sankofa/clock-system";
import { openMongoDrafts } from "@sankofa/drafts-mongodb";
import { backupFrom } from "@sankofa/embedded/backup";
import { chosenOutbox } from "@sankofa/embedded/chosen-outbox";
import { folderShelf } from "@sankofa/embedded/folder-shelf";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { natsBus } from "@sankofa/message-bus-nats";
import type { Clock } from "@sankofa/ports/clock";
import { opening } from "@sankofa/ports/opened";
import { openMongoReadModels } from "@sankofa/read-models-mongodb";
import { openNatsWire } from "@sankofa/rooms-nats";
import type { Operator, Ports } from "@sankofa/runtime/ports";
import type { MailSettings } from "@sankofa/runtime/start/mail-settings";
import { serversOf } from "./environment";
import { databaseOf, openKeptStores } from "./kept-stores";
import { natsConnection } from "./nats-connection";

/** What one process of a distributed installation is told beside the environment. */
export interface DistributedEnvironment {
  /** Which service this is: its views are its own, and its processes share what they are asked. */
  readonly service: string;
  /** The rooms that it hosts: what they say it publishes. */
  readonly contexts: readonly Pick<ContextManifest, "name">[];
  /** The machine's own clock unless told. */
  readonly clock?: Clock;
  readonly env?: NodeJS.ProcessEnv;
  /** How mails leave the house from this process; by no way unless told. */
  readonly mail?: MailSettings;
  /** Where the backups stand that are taken by themselves; none are taken unless told. */
  readonly backups?: { readonly folder?: string | undefined } | undefined;
}

/** Every port on servers: one log, one broker, and databases, each with what is its own. */
export const distributed = ({
  service,
  contexts,
  clock = systemClock(),
  env = process.env,
  mail,
  backups,
}: DistributedEnvironment): Promise<Ports> =>
  opening(async (opened) => {
    const servers = serversOf(env);
    const { natsUrl, namespace, feed, controlSocket, runner } = servers;
    const connection = natsConnection(natsUrl);
    const { stores } = await opened.open(openKeptStores(servers));
    const outbox = mail && chosenOutbox(mail, clock);
    const backup: Operator["backup"] = (to, report, signal) => backupFrom(stores, clock, to, report, signal);
    return {
      ...stores,
      ...(outbox ? { outbox } : {}),
      // A database for each service: no other writes its views, and it can be dropped and folded anew by itself.
      readModels: await opened.open(openMongoReadModels(databaseOf(servers, `views_${service}`))),
      drafts: await opened.open(openMongoDrafts(databaseOf(servers, "drafts"))),
      wire: await opened.open(openNatsWire({ connection, name: namespace, group: service })),
      messageBus: natsBus({
        connection,
        name: namespace,
        log: stores.eventStore.logId,
        rooms: contexts.map(({ name }) => name),
        ...feed,
      }),
      clock,
      ...(runner === undefined ? {} : { runner }),
      operator: {
        ...(controlSocket === undefined ? {} : { socket: controlSocket }),
        backup,
        ...(backups?.folder === undefined
          ? {}
          : { shelf: folderShelf(backups.folder, clock, backup, stores.credentials) }),
      },
    };
  });
