import { mongo } from "mongoose";
import { connect } from "nats";
import type { DoubleLog } from "@sankofa/event-store-eventstoredb/double";
import { placesIn, type Piece } from "./data-folder";

interface Servers {
  readonly log: DoubleLog;
  readonly mongodbUri: string;
  readonly natsUrl: string;
}

/** Every piece of what an installation keeps on its servers, as the bytes that lie there before a server packs them. */
async function* piecesOn({ log, mongodbUri, natsUrl }: Servers): AsyncGenerator<Piece> {
  for (const { stream, data, metadata } of log.records)
    yield { name: `the log, ${stream}`, bytes: Buffer.concat([data, metadata]) };

  const client = await new mongo.MongoClient(mongodbUri).connect();
  const { databases } = await client.db().admin().listDatabases({ nameOnly: true });
  for (const { name } of databases.filter((each) => each.name.startsWith("sankofa_")))
    for (const { collectionName } of await client.db(name).collections())
      for await (const document of client.db(name).collection(collectionName).find())
        yield { name: `${name}.${collectionName}`, bytes: Buffer.from(mongo.BSON.serialize(document)) };
  await client.close();

  const broker = await connect({ servers: natsUrl });
  const manager = await broker.jetstreamManager();
  for await (const { config, state } of manager.streams.list())
    for (let seq = state.first_seq; seq <= state.last_seq; seq += 1) {
      // What was removed from the middle of a stream is not there to be read.
      const kept = await manager.streams.getMessage(config.name, { seq }).catch(() => undefined);
      if (!kept) continue;
      const headers = [...kept.header].map(([key, values]) => `${key}: ${values.join(", ")}`).join("\n");
      yield { name: `the broker, ${kept.subject}`, bytes: Buffer.concat([Buffer.from(headers), kept.data]) };
    }
  await broker.close();
}

/** Where values stand in clear in what the servers of an installation keep. */
export const placesOnServers = async (values: readonly string[], servers: Servers): Promise<readonly string[]> => {
  const found: string[] = [];
  for await (const piece of piecesOn(servers)) found.push(...placesIn(values, piece));
  return found;
};
