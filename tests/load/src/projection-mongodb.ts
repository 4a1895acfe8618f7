import { randomUUID } from "node:crypto";
import { mongo } from "mongoose";
import { openMongoReadModels } from "@sankofa/read-models-mongodb";
import { mongod } from "@sankofa/testing/servers/mongod";
import { interleaved, rate, type Measured, type Size } from "./figure";
import { contracts, documentAfter, PAGE, rateOfFolding, type Held } from "./projection";

const CONTRACTS = 50_000;

interface Bare {
  readonly _id: string;
  readonly tenant: string;
  readonly from: string;
  readonly contacts: number;
  readonly doc: string;
}

/** Contracts folded into documents exactly once, against the driver's own upserts of the same documents, a transaction per page. */
export const measureProjectionOnMongodb = async (_folder: string, { share, rounds }: Size): Promise<Measured> => {
  const heard = contracts(Math.ceil((CONTRACTS * share) / PAGE) * PAGE);
  const faults: string[] = [];
  const server = await mongod();
  const client = new mongo.MongoClient(server.uri, { writeConcern: { w: "majority", journal: true } });
  const inFreshDatabase = async (work: (database: string) => Promise<number>): Promise<number> => {
    const database = `sankofa-bench-${randomUUID()}`;
    const speed = await work(database);
    await client.db(database).dropDatabase();
    return speed;
  };
  const figure = await interleaved(
    rounds,
    () =>
      inFreshDatabase(async (database) => {
        const models = await openMongoReadModels({ uri: server.uri, database });
        return rateOfFolding(models, 1, heard, faults).finally(() => models.close());
      }),
    () => inFreshDatabase((database) => rateOfUpserts(client, database, heard)),
  );
  await client.close();
  await server.stop();
  return {
    figures: [
      {
        name: "projection.mongodb",
        ...figure,
        unit: "facts/s",
        note: "state and checkpoint in one transaction per page of 500 on a replica set; ceiling: the driver's upserts with the same indexes, a transaction per page",
      },
    ],
    faults,
  };
};

/** The documents' final shape, with the same two indexes. Nothing is read or folded, and neither checkpoint nor touch is kept. */
const rateOfUpserts = async (client: mongo.MongoClient, database: string, heard: readonly Held[]): Promise<number> => {
  const docs = await client.db(database).createCollection<Bare>("docs");
  await docs.createIndexes([{ key: { tenant: 1, _id: 1 } }, { key: { tenant: 1, contacts: 1, _id: 1 } }]);
  return rate(heard.length, async () => {
    for (let from = 0; from < heard.length; from += PAGE) {
      const upserts = heard.slice(from, from + PAGE).map((contract) => {
        const doc = documentAfter(contract, heard);
        const { id: _id, funder: tenant, contacts } = doc;
        const replacement = { tenant, from: contract.position, contacts, doc: JSON.stringify(doc) };
        return { replaceOne: { filter: { _id }, replacement, upsert: true } };
      });
      await client.withSession((session) =>
        session.withTransaction(() => docs.bulkWrite(upserts, { ordered: false, session })),
      );
    }
  });
};
