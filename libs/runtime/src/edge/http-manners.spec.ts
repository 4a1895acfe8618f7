import request from "supertest";
import { ACCOUNT, EdgeKit } from "./edge.spec-kit";

const kit = new EdgeKit();
let cookie: string;
beforeAll(async () => {
  await kit.start();
  cookie = await kit.signedIn();
});
afterAll(() => kit.app.close());
beforeEach(() => void kit.rooms.calls.splice(0));

const post = (path = "/api/v1/books") => request(kit.server).post(path).set("cookie", cookie);
const json = (text: string | Buffer) =>
  post()
    .set("content-type", "application/json")
    .send(text as string);

describe("INT-3 what cannot be read is refused clearly and reaches no room", () => {
  afterEach(() => expect(kit.rooms.calls).toEqual([]));

  it.each([
    ["half an object", "{"],
    ["a name instead of a value", '{"title": Kofi}'],
    ["a prototype", '{"__proto__": {"a": 1}}'],
    ["nothing where JSON was promised", ""],
  ])("%s is 400", async (_what, text) => {
    const reply = await json(text)
      .expect(400)
      .expect("content-type", /problem\+json/);
    expect(reply.body).toMatchObject({ code: "bad-json", status: 400, instance: "/api/v1/books" });
    expect(JSON.stringify(reply.body)).not.toContain("Kofi");
  });

  it("bytes that are no UTF-8 are 400", () => {
    const { port } = kit.app.getHttpServer().listen(0).address() as { port: number };
    return fetch(`http://127.0.0.1:${port}/api/v1/books`, {
      method: "POST",
      headers: { cookie, "content-type": "application/json" },
      body: Buffer.from([0x22, 0xff, 0x22]),
    }).then((reply) => expect(reply.status).toBe(400));
  });

  it.each([["[]"], ['"text"'], ["7"]])("a body that is no object, %s, is 422", async (text) => {
    expect((await json(text).expect(422)).body).toMatchObject({ code: "is-object" });
  });

  it.each([
    ["half a surrogate pair", '{"title":"\\ud800"}', "not-text", "/title"],
    ["NUL", '{"authors":[{"surname":"\\u0000"}]}', "not-text", "/authors/0/surname"],
    ["nesting without end", `{"a":${"[".repeat(5_000)}${"]".repeat(5_000)}}`, "too-deep", "/a/0/0/0"],
  ])("%s is 422", async (_what, text, code, pointer) => {
    expect((await json(text).expect(422)).body).toMatchObject({ code, errors: [{ pointer }] });
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"])(
    "%s is 415",
    (type) => post().set("content-type", type).send("title=Sankofa").expect(415),
  );

  it("more than 256 KiB is 413", async () => {
    expect((await json(JSON.stringify({ title: "x".repeat(256 * 1024) })).expect(413)).body).toMatchObject({
      code: "body-too-large",
    });
  });

  it("an unknown address is 404, an unknown method 405 with those there are", async () => {
    expect((await post("/api/v1/nowhere").send({}).expect(404)).body).toMatchObject({ code: "no-such-route" });
    await request(kit.server)
      .put("/api/v1/books")
      .set("cookie", cookie)
      .send({})
      .expect(405)
      .expect("allow", "GET, HEAD, POST");
    await request(kit.server).delete("/api/v1/books/x/loan").expect(405).expect("allow", "POST");
  });

  it("an address that is no UTF-8 is 400", async () => {
    expect((await request(kit.server).get("/api/v1/books/%ff").set("cookie", cookie).expect(400)).body).toMatchObject({
      code: "bad-request",
    });
  });

  it("without a session it is 401, with an Accept nobody can meet as well", async () => {
    const reply = await request(kit.server).get("/api/v1/books").set("accept", "image/png").expect(401);
    expect(reply.body).toMatchObject({ code: "not-signed-in" });
    await request(kit.server).get("/api/v1/books").set("cookie", "sankofa_session=forged").expect(401);
    await request(kit.server)
      .get("/api/v1/books")
      .set("cookie", `sankofa_session=${"A".repeat(43)}`)
      .expect(401);
  });
});

describe("pages of other sites change nothing", () => {
  const from = (headers: Record<string, string>) => post().set(headers).send({ title: "x" });

  it.each([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  ])("%j is refused", async (headers) => {
    expect((await from(headers as Record<string, string>).expect(403)).body).toMatchObject({ code: "cross-site" });
    expect(kit.rooms.calls).toEqual([]);
  });

  it("its own pages and programs may, and anybody may link here", async () => {
    for (const headers of [
      { "sec-fetch-site": "same-origin", origin: "https://proxy.example" },
      {},
      { host: "s.example", origin: "https://s.example" },
    ])
      await from(headers as Record<string, string>).expect(404);
    expect(kit.rooms.calls).toHaveLength(3);
    await request(kit.server)
      .get("/api/v1/books")
      .set("cookie", cookie)
      .set("sec-fetch-site", "cross-site")
      .expect(404);
  });
});

describe("a page that was drawn for one person does nothing as another", () => {
  const OTHER = "0190a1b2-0000-7000-8000-0000000000a2";

  it("what it writes and what it asks is refused, and nobody hears of it", async () => {
    const refused = [
      await post().set("sankofa-account", OTHER).send({ title: "x" }).expect(409),
      await request(kit.server).get("/api/v1/books").set({ cookie, "sankofa-account": OTHER }).expect(409),
      await request(kit.server).delete("/api/v1/session").set({ cookie, "sankofa-account": OTHER }).expect(409),
    ];
    expect(refused.map(({ body }) => body.code)).toEqual(Array(3).fill("signed-in-as-another"));
    expect(kit.rooms.calls).toEqual([]);
  });

  it("its own person may, and so may a program that says nothing", async () => {
    await post().set("sankofa-account", ACCOUNT).send({ title: "x" }).expect(404);
    await post().send({ title: "x" }).expect(404);
    expect(kit.rooms.calls).toHaveLength(2);
  });

  it("whoever has no session is asked to sign in first", () =>
    request(kit.server).get("/api/v1/books").set("sankofa-account", OTHER).expect(401));
});

it("follows the trace of whoever asks", () =>
  request(kit.server)
    .get("/health/live")
    .set("traceparent", `00-${"ab".repeat(16)}-${"cd".repeat(8)}-01`)
    .expect("sankofa-trace", "ab".repeat(16)));
