import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import request from "supertest";
import { EdgeKit } from "./edge.spec-kit";

const kit = new EdgeKit();
const folder = mkdtempSync(join(tmpdir(), "sankofa-pages-"));
const INDEX = '<!doctype html><style>p{}</style><script type="module" src="/assets/a.js"></script><p>Sankofa</p>';
const SCRIPT = `export const words = ${JSON.stringify("go back and fetch it ".repeat(200))};`;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "index.html"), INDEX);
  writeFileSync(join(folder, "assets", "a.js"), SCRIPT);
  writeFileSync(join(folder, "mark.png"), Buffer.from([1, 2, 3]));
  await kit.start({ webFolder: folder });
});
afterAll(async () => {
  await kit.app.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string) => request(kit.server).get(path).set("accept-encoding", "identity");

it.each(["/", "/programmes/new", "/relationships/0190", "/apiary"])(
  "answers 200 with the app's first page at %s, signed out",
  async (path) => {
    const reply = await get(path)
      .expect(200)
      .expect("content-type", /text\/html/)
      .expect("cache-control", "public, no-cache");
    expect(reply.text).toBe(INDEX);
    const policy = reply.headers["content-security-policy"] as string;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/style-src 'self' 'sha256-[^']+';/);
    expect(policy).toContain("frame-ancestors 'none'");
  },
);

it("keeps files that are named by their content for good, and asks again for others", async () => {
  await get("/assets/a.js")
    .expect(200)
    .expect("cache-control", "public, max-age=31536000, immutable")
    .expect("content-type", /javascript/);
  const image = await get("/mark.png").expect(200).expect("cache-control", "public, no-cache");
  await get("/mark.png")
    .set("if-none-match", image.headers["etag"] as string)
    .expect(304);
});

it.each([
  ["gzip, br", "br"],
  ["gzip", "gzip"],
  ["br;q=0, gzip", "gzip"],
])("sends text compressed for %s as %s", async (accepted, encoding) => {
  const reply = await get("/assets/a.js")
    .set("accept-encoding", accepted)
    .expect(200)
    .expect("vary", "accept-encoding");
  expect(reply.headers["content-encoding"]).toBe(encoding);
  expect(Number(reply.headers["content-length"])).toBeLessThan(200);
  if (encoding === "gzip") expect(reply.text).toBe(SCRIPT);
  expect(reply.headers["etag"]).toMatch(new RegExp(`-${encoding}"$`));
});

it.each([
  "/api/v1/nothing",
  "/api",
  "/health/x",
  "/missing.js",
  "/assets/../../package.json",
  "/%2e%2e/%2e%2e/etc/passwd.txt",
])("has no page at %s", async (path) => {
  expect((await get(path).expect(404)).body).toMatchObject({ code: "no-such-route" });
});

it("takes no other method than GET and HEAD where a page is", async () => {
  await request(kit.server).head("/").expect(200);
  await request(kit.server).post("/programmes").send({}).expect(404);
});
