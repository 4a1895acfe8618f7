import { join } from "node:path";
import { openSqliteEventStore } from "@sankofa/event-store-sqlite";
import { fact, type NewFact } from "@sankofa/kernel/fact";
import { field } from "@sankofa/kernel/schema";
import { openSqliteKeyVault } from "@sankofa/key-vault-sqlite";
import { LARGEST_PAGE, type AppendRequest, type EventStore, type ReadAll } from "@sankofa/ports/event-store";
import { FactCodec } from "@sankofa/privacy/fact-codec";
import { appendFrom, fromCallers, requestsOf, samples } from "./callers";
import { countLog } from "./count-log";
import { inTurn, rate, rounded, WARM_UP, type Measured, type Size } from "./figure";
import { newId } from "./sample-facts";

/** In a quick run too: of rounds that are over in a tenth of a second the ratio is as much the scheduler's as the codec's. */
const FACTS = 15_000;
/** More than of other measurements: a ratio of two rates moves with both. */
const MORE_ROUNDS = 2;
const CALLERS = 64;
/** Persons come back: a programme has far fewer people than facts. */
const PERSONS = 500;

const joined = fact(1, {
  personId: field.id(),
  engagementId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  minutes: field.whole(),
  kind: field.code(),
  notes: field.line(),
  name: field.personal("personId"),
  email: field.personal("personId"),
  phone: field.personal("personId"),
  address: field.personal("personId"),
  birthday: field.personal("personId"),
});

const persons = Array.from({ length: PERSONS }, newId);

const withPerson = (sample: NewFact, index: number): NewFact => ({
  ...sample,
  data: {
    ...sample.data,
    personId: persons[index % PERSONS] ?? "",
    name: `Neema Mollel-Kombo ${index}`,
    email: `neema.mollel.${index}@post.example`,
    phone: "+255 22 555 01 23",
    address: "Plot 14, Uhuru Street, Arusha",
    birthday: "1994-07-21",
  },
});

/** How many of the last facts can be read without a key. */
const inClear = async (store: EventStore, last: number): Promise<number> => {
  let [left, readable] = [last, 0];
  for (let read: ReadAll = { direction: "backwards" }; left > 0;) {
    const { facts, checkpoint } = await store.readAll({ ...read, limit: Math.min(left, LARGEST_PAGE) });
    readable += facts.filter(({ data }) => /Neema|Uhuru/.test(JSON.stringify(data))).length;
    left -= facts.length;
    read = { ...read, after: checkpoint };
  }
  return readable;
};

/** What sealing costs: appends of facts with five personal fields through the product's codec, against the same in clear. */
export const measureEncrypted = async (folder: string, size: Size): Promise<Measured> => {
  const rounds = size.rounds + MORE_ROUNDS;
  const store = await openSqliteEventStore({ folder: join(folder, "encrypted") });
  const vault = await openSqliteKeyVault({ file: join(folder, "keys.db"), masterKeyFile: join(folder, "master.key") });
  const codec = new FactCodec(vault, () => joined);
  const requests = (): AppendRequest[] => requestsOf(samples(FACTS).map(withPerson));
  const sealing = async ({ stream, expected, events }: AppendRequest): Promise<unknown> =>
    store.append({ stream, expected, events: await codec.seal(events[0]?.tenant ?? "", events) });
  const sides = [
    () => rateOf(requests(), (items) => fromCallers(CALLERS, items, sealing)),
    () => rateOf(requests(), (items) => appendFrom(store, CALLERS, items)),
  ];
  const [sealed = 0, clear = 1] = await inTurn(rounds, sides);
  const faults = await countLog(store, (rounds + WARM_UP) * 2 * FACTS);
  const readable = await inClear(store, 2 * FACTS);
  if (readable !== FACTS) faults.push(`${readable} of the last ${2 * FACTS} facts are in clear instead of ${FACTS}`);
  await store.close();
  await vault.close();
  return {
    figures: [
      {
        name: "append.c64_encrypted_ratio",
        value: rounded(sealed / clear),
        unit: "ratio",
        ceiling: null,
        peer: null,
        note: `five personal fields a fact: ${sealed}/s sealed by the codec, ${clear}/s in clear, 64 callers`,
      },
    ],
    faults,
  };
};

const rateOf = (
  requests: readonly AppendRequest[],
  work: (requests: readonly AppendRequest[]) => Promise<unknown>,
): Promise<number> => rate(requests.length, () => work(requests));
