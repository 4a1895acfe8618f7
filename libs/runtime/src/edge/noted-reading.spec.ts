import type { QueryEntry } from "@sankofa/kernel/manifest";
import type { Caller } from "@sankofa/kernel/scope";
import { ACCOUNT, BOOK, FUNDER, ToldRooms } from "./edge.spec-kit";
import { library } from "./library.spec-kit";
import type { Exchange } from "./operation";
import { roomOperations } from "./room-operations";

const rooms = new ToldRooms();
beforeEach(() => void rooms.calls.splice(0));
const caller: Caller = { actor: `account:${ACCOUNT}`, tenant: FUNDER, grants: [] };
const exchange = { params: {}, query: {}, header: () => undefined } as unknown as Exchange;
const clock = { now: () => "2026-03-03T09:00:00.000Z", until: async () => undefined };

/** The answer to the first query of the library, whose answers disclose this. */
const answered = (discloses: NonNullable<QueryEntry["discloses"]>) => {
  const queries = library.queries.map((entry) => ({ ...entry, discloses }));
  const operation = roomOperations({ ...library, queries }, rooms, clock).find(({ kind }) => kind === "query");
  if (!operation || operation.open) throw new Error("The library has no query");
  return operation.handle(exchange, { caller, session: {} as never });
};
const told = { ok: { json: JSON.stringify({ items: [BOOK] }), position: "7" } };

test("AUD-5 who is shown what is for some only is written down before it is handed out, and the answer is not kept", async () => {
  rooms.answer = (pattern) => (pattern === "access.record-reading" ? { ok: {} } : told);
  const disclosed = { programmeId: FUNDER, kind: "book", recordIds: [BOOK] };
  const { status, headers } = await answered((answer, reader) =>
    reader === caller.actor ? { ...disclosed, recordIds: (answer as { items: readonly string[] }).items } : undefined,
  );
  expect([status, headers?.["cache-control"]]).toEqual([200, "private, no-store"]);
  expect(rooms.calls[1]).toMatchObject({
    pattern: "access.record-reading",
    call: { request: { accountId: ACCOUNT, decidedBy: caller.actor, ...disclosed }, caller: { tenant: FUNDER } },
  });
});

test("AUD-5 nothing is written down where an answer discloses nothing, or where there is none", async () => {
  rooms.answer = () => told;
  await answered(() => undefined);
  rooms.answer = () => ({ problem: { code: "not-found", status: 404, title: "None" } });
  await expect(answered(() => ({ programmeId: FUNDER, kind: "book", recordIds: [BOOK] }))).rejects.toThrow();
  expect(rooms.calls).toHaveLength(2);
});

test("AUD-5 what cannot be recorded is not handed out", async () => {
  rooms.answer = (pattern) =>
    pattern === "access.record-reading" ? { problem: { code: "overloaded", status: 503, title: "Later" } } : told;
  await expect(answered(() => ({ programmeId: FUNDER, kind: "book", recordIds: [BOOK] }))).rejects.toThrow();
});
