import request from "supertest";
import { EdgeKit } from "../edge.spec-kit";
import type { Committed } from "./import-desk";

const kit = new EdgeKit();
const PROGRAMME = "0190a1b2-0000-7000-8000-0000000000e1";
const asked = { digest: "a".repeat(64) };
const done: Committed = {
  importId: PROGRAMME,
  committed: 2,
  known: 0,
  refused: 0,
  cancelled: false,
  faults: [],
  position: "00000000000000000009",
};
let cookie: string;

beforeAll(async () => {
  kit.imports = {
    tables: [
      {
        name: "guests",
        summary: "Guests",
        columns: [{ name: "E-mail", aliases: [], field: "email", example: "a@b.example" }],
        command: "invite",
        unique: [],
        request: () => ({}),
      },
    ],
    inTrace: () => kit.imports,
    preview: () => Promise.resolve({ importId: PROGRAMME, rows: 2, ready: [2, 3], known: [], faults: [] }),
    commit: (_caller, _asked, report) => {
      report({ done: 1, total: 2 });
      report({ done: 2, total: 2 });
      return Promise.resolve(done);
    },
  };
  await kit.start();
  cookie = await kit.signedIn();
});
afterAll(() => kit.app.close());

const post = (path: string, body: object) =>
  request(kit.server).post(`/api/v1/programmes/${PROGRAMME}/imports/guests/${path}`).set("cookie", cookie).send(body);

test("ENR-11 tables say their columns, to a page that has just written too, and give a file to fill in", async () => {
  const { body } = await request(kit.server)
    .get(`/api/v1/imports?after=${done.position}`)
    .set("cookie", cookie)
    .expect(200);
  expect(body.items).toEqual([
    { name: "guests", summary: "Guests", columns: [{ name: "E-mail", field: "email", example: "a@b.example" }] },
  ]);
  const template = request(kit.server).get("/api/v1/imports/guests/template").set("cookie", cookie);
  expect((await template.expect(200)).text).toBe("\uFEFFE-mail\r\na@b.example\r\n");
  await request(kit.server).get("/api/v1/imports/nothing/template").set("cookie", cookie).expect(404);
});

test("ENR-11 a file is looked at, then written, at once or with its progress line by line", async () => {
  expect((await post("preview", asked).expect(200)).body).toMatchObject({ rows: 2, ready: [2, 3] });
  expect((await post("commit", asked).expect(200)).body).toEqual(done);
  const { text } = await post("commit", { ...asked, rows: [2, 3], progress: "lines" })
    .buffer(true)
    .parse((answer, give) => {
      let said = "";
      answer.on("data", (piece: Buffer) => (said += piece.toString()));
      answer.on("end", () => give(null, said));
    })
    .then(({ body }: { readonly body: unknown }) => ({ text: String(body) }));
  expect(
    text
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as unknown),
  ).toEqual([{ progress: { done: 1, total: 2 } }, { progress: { done: 2, total: 2 } }, { result: done }]);
});

test("ENR-11 whoever stops reading stops the work", async () => {
  const { commit } = kit.imports;
  let stopped = (): void => undefined;
  const hasStopped = new Promise<void>((resolve) => (stopped = resolve));
  kit.imports.commit = (_caller, _asked, report, signal) =>
    new Promise((resolve) => {
      signal.addEventListener("abort", () => {
        stopped();
        resolve({ ...done, cancelled: true });
      });
      report({ done: 1, total: 2 });
    });
  await post("commit", { ...asked, progress: "lines" })
    .buffer(true)
    .parse((answer, give) => {
      answer.once("data", () => (answer as unknown as { destroy(): void }).destroy());
      answer.once("close", () => give(null, undefined));
    })
    .catch(() => undefined);
  await hasStopped;
  kit.imports.commit = commit;
});

test("what is asked badly is told before anything is read", async () => {
  await post("preview", { digest: "../keys" }).expect(422);
  await post("commit", { ...asked, rows: ["all"] }).expect(422);
  await request(kit.server).post(`/api/v1/programmes/${PROGRAMME}/imports/guests/preview`).send(asked).expect(401);
});
