import { mkdirSync, readdirSync } from "node:fs";
import { get } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import request from "supertest";
import { ACCOUNT, BOOK, EdgeKit, FUNDER } from "../edge.spec-kit";

const kit = new EdgeKit();
const FILE = `/api/v1/exports/${BOOK}/file`;
/** What lies about of this process's exports. */
const lying = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`.sankofa-export-${process.pid}-`));
let cookie: string;
let left: () => void;

const fact = { position: "1", type: "book.lent", kind: "book", recorded: "", happened: "", actor: "a", roles: [] };
const page = (next: string | null) => {
  const made = { exportId: BOOK, programmeId: FUNDER, relationshipId: null, by: ACCOUNT, made: "", shows: "names" };
  const items = [{ ...fact, sentence: "Amara lent it", data: {} }];
  return { ok: { json: JSON.stringify({ export: { ...made, position: "1" }, items, next }), position: "1" } };
};

beforeAll(async () => {
  await kit.start({}, (fastify) =>
    fastify.addHook("onRequest", (_request, reply, done) => {
      reply.raw.once("close", () => left());
      done();
    }),
  );
  await kit.app.listen(0, "127.0.0.1");
});
afterAll(() => kit.app.close());
beforeEach(async () => {
  left = () => undefined;
  kit.rooms.calls.length = 0;
  kit.rooms.answer = () => page(null);
  cookie = await kit.signedIn();
});

const fetched = (query = "") =>
  request(kit.server).get(`${FILE}${query}`).set("cookie", cookie).set("accept-language", "en");

test("PRV-3 of an export that was fetched nothing lies about afterwards, nor of one whose maker was killed", async () => {
  mkdirSync(join(tmpdir(), `.sankofa-export-${process.pid}-killed`));
  await fetched().expect(200).expect("content-type", "application/zip");
  expect(lying()).toEqual([]);
});

test("AUD-5 a language that is named wins over the browser's, and only one that is spoken here is taken", async () => {
  await fetched("?language=fr").expect(200);
  await fetched().expect(200);
  expect(kit.rooms.calls.map(({ call }) => call)).toMatchObject([{ language: "fr" }, { language: "en" }]);
  await fetched("?language=sw").expect(422);
});

test("AUD-5 a second one at once by the same person is refused, and taken after the first", async () => {
  let second: Promise<request.Response> | undefined;
  kit.rooms.answer = async () => {
    second ??= fetched().then((reply) => reply);
    await second;
    return page(null);
  };
  await fetched().expect(200);
  expect((await second)?.body).toMatchObject({ code: "export-running", status: 429 });
  await fetched().expect(200);
});

test.each([
  ["before its last page is read", "more"],
  ["while its last page is read", null],
])("PRV-3 whoever leaves %s ends the work, and nothing lies about", async (_when, next) => {
  const { port } = kit.server.address() as AddressInfo;
  const asked = get({ port, path: FILE, headers: { cookie } }).on("error", () => undefined);
  const gone = new Promise<void>((resolve) => (left = resolve));
  kit.rooms.answer = async () => {
    expect(lying()).toHaveLength(1);
    asked.destroy();
    await gone;
    return page(next);
  };
  await gone;
  // One after the other: this one is answered only when the first has been cleared away.
  kit.rooms.answer = () => page(null);
  let again = await fetched();
  while (again.status === 429) again = await fetched();
  expect(again.status).toBe(200);
  expect(lying()).toEqual([]);
  expect(kit.rooms.calls).toHaveLength(2);
  expect(kit.logged).not.toContainEqual(expect.objectContaining({ msg: "request failed" }));
});
