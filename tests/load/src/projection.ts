import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import type { Contract } from "@sankofa/kernel/contract";
import { view } from "@sankofa/kernel/view";
import { START } from "@sankofa/ports/event-store";
import type { ReadModels } from "@sankofa/ports/read-models";
import { openSqliteReadModels } from "@sankofa/read-models-sqlite";
import { projectPage } from "@sankofa/runtime/runners/project-page";
import { interleaved, rate, type Measured, type Size } from "./figure";
import { samples } from "./callers";
import type { Peer } from "./peer";
import { newId, sampleFact } from "./sample-facts";

const CONTRACTS = 50_000;
export const PAGE = 500;
const PEERS_CONTRACTS = 10_000;
/** Ten contracts a document, as a relationship's record has it. */
export const PER_DOCUMENT = 10;

interface Doc {
  readonly id: string;
  readonly funder: string;
  readonly contacts: number;
  readonly minutes: number;
}

export type Held = Contract<"engagement.held", { readonly relationshipId: string; readonly minutes: number }>;

const counted = view<Doc, Held>({
  name: "bench",
  version: 1,
  reads: ["engagement.held"],
  keys: ({ data }) => [data.relationshipId],
  project: (doc, { data, tenant }) => ({
    id: data.relationshipId,
    funder: tenant,
    contacts: (doc?.contacts ?? 0) + 1,
    minutes: (doc?.minutes ?? 0) + data.minutes,
  }),
  scope: (doc) => ({ funder: doc.funder }),
  index: { contacts: (doc) => doc.contacts },
  history: false,
});

export const contracts = (count: number): Held[] => {
  const documents = Array.from({ length: Math.ceil(count / PER_DOCUMENT) }, newId);
  return Array.from({ length: count }, (_, index): Held => {
    const fact = sampleFact(index);
    const relationshipId = documents[index % documents.length] ?? "";
    return {
      ...fact,
      type: "engagement.held",
      audience: "internal",
      position: String(index + 1).padStart(START.length, "0"),
      stream: "bench",
      revision: index,
      data: { relationshipId, minutes: 30 },
    };
  });
};

/** Contracts folded into documents exactly once, against bare upserts of the same documents, a transaction per page. */
export const measureProjection = async (folder: string, { share, rounds }: Size, peer?: Peer): Promise<Measured> => {
  const count = Math.ceil((CONTRACTS * share) / PAGE) * PAGE;
  const heard = contracts(count);
  const faults: string[] = [];
  const models = await openSqliteReadModels({ file: join(folder, "projection.db") });
  const figure = await interleaved(
    rounds,
    (round) => rateOfFolding(models, 1 + round, heard, faults),
    (round) => rateOfUpserts(join(folder, `upserts-${round}.db`), heard),
    peer && peersProjection(peer, join(folder, "peer-projection.db"), Math.ceil(PEERS_CONTRACTS * share)),
  );
  await models.close();
  return {
    figures: [
      {
        name: "projection",
        ...figure,
        unit: "facts/s",
        note: "state and checkpoint in one transaction per page of 500; ceiling: bare upserts with the same indexes, a transaction per page",
      },
    ],
    faults,
  };
};

/** Folds all of it into a model of its own, page by page, and counts what arrived. */
export const rateOfFolding = async (
  models: ReadModels,
  version: number,
  heard: readonly Held[],
  faults: string[],
): Promise<number> => {
  const model = { name: counted.name, version };
  await models.prepare({ ...model, indexes: ["contacts"], history: false });
  const speed = await rate(heard.length, async () => {
    let expected = START;
    for (let from = 0; from < heard.length; from += PAGE) {
      const page = heard.slice(from, from + PAGE);
      const checkpoint = page.at(-1)?.position ?? expected;
      await projectPage(models, counted as never, { model, contracts: page, expected, checkpoint, epoch: 0 });
      expected = checkpoint;
    }
  });
  let folded = 0;
  for await (const line of models.dump(model))
    folded += (JSON.parse(line.slice(line.indexOf("\t") + 1)) as { doc: Doc }).doc.contacts;
  if (folded !== heard.length) faults.push(`a projection folded ${folded} of ${heard.length} facts`);
  return speed;
};

/** What a document holds after a fact, without reading or folding anything. */
export const documentAfter = ({ data, tenant, revision }: Held, heard: readonly Held[]): Doc => {
  const contacts = Math.floor(revision / (heard.length / PER_DOCUMENT)) + 1;
  return { id: data.relationshipId, funder: tenant, contacts, minutes: contacts * data.minutes };
};

/**
 * The documents' final shape, written as the view's table has it: key, scope, index and text of each, with the same two
 * indexes. Nothing is read, folded or compared, and neither checkpoint nor touch is kept.
 */
const rateOfUpserts = (file: string, heard: readonly Held[]): Promise<number> => {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
    CREATE TABLE docs (key TEXT PRIMARY KEY, tenant TEXT NOT NULL, from_position TEXT NOT NULL, contacts INTEGER, doc TEXT NOT NULL);
    CREATE INDEX by_key ON docs (tenant, key);
    CREATE INDEX by_contacts ON docs (tenant, contacts, key)`);
  const upsert = database.prepare(
    `INSERT INTO docs (key, tenant, from_position, contacts, doc) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key)
     DO UPDATE SET from_position = excluded.from_position, contacts = excluded.contacts, doc = excluded.doc`,
  );
  return rate(heard.length, () => {
    for (let from = 0; from < heard.length; from += PAGE) {
      database.exec("BEGIN IMMEDIATE");
      for (const contract of heard.slice(from, from + PAGE)) {
        const doc = documentAfter(contract, heard);
        upsert.run(doc.id, doc.funder, contract.position, doc.contacts, JSON.stringify(doc));
      }
      database.exec("COMMIT");
    }
  }).finally(() => database.close());
};

/** The same ten facts a document, folded by an upsert each: the least the peer's projection could do. */
const peersProjection =
  (peer: Peer, file: string, count: number) =>
  async (round: number): Promise<number> => {
    const documents = Array.from({ length: Math.ceil(count / PER_DOCUMENT) }, newId);
    const ofDocument = (index: number): string => documents[index % documents.length] ?? "";
    if (round === 0)
      await peer.fill(
        file,
        samples(count).map((fact, index) => ({ ...fact, data: { ...fact.data, relationshipId: ofDocument(index) } })),
      );
    const { rate: speed, count: read, folded } = await peer.project(file, `view-${round}`, PAGE);
    if (read !== count || folded !== count) throw new Error(`the peer folded ${folded} of ${count} facts`);
    return speed;
  };
