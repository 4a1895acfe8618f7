import request from "supertest";
import type { MediaType } from "@sankofa/kernel/attachment";
import { ACCOUNT, EdgeKit, FUNDER } from "../edge.spec-kit";
import { fileWithdrawn } from "./file-problems";

const kit = new EdgeKit();
const DIGEST = "d".repeat(64);
const PERSON = "0190a1b2-0000-7000-8000-0000000000d1";
const PDF = Buffer.from("%PDF-1.7 the theory of change");
let cookie: string;
let came: { readonly owner: string; readonly mediaType: MediaType; readonly bytes: Buffer }[];

beforeAll(() => kit.start({ limits: { fileBytes: 1_000 } }));
afterAll(() => kit.app.close());
beforeEach(async () => {
  cookie = await kit.signedIn();
  came = [];
  kit.files.receive = async (_caller, { owner, mediaType, bytes }) => {
    came.push({ owner, mediaType, bytes });
    const received = { digest: DIGEST, mediaType, size: bytes.length, ownerId: owner };
    return { ...received, expires: "2026-03-04T09:00:00.000Z", receipt: ACCOUNT };
  };
  kit.files.handOut = async () => ({ mediaType: "text/plain", bytes: Buffer.from("Minutes") });
});
const send = (bytes: Buffer, query = "") =>
  request(kit.server)
    .post(`/api/v1/files${query}`)
    .set("cookie", cookie)
    .set("content-type", "application/octet-stream")
    .send(bytes);

describe("GEN-6 a file comes in", () => {
  it("sealed for the funder, or for the person it is about", async () => {
    const { body } = await send(PDF).expect(201).expect("location", `/api/v1/files/${DIGEST}`);
    expect(body).toMatchObject({ digest: DIGEST, mediaType: "application/pdf", size: PDF.length, ownerId: FUNDER });
    await send(PDF, `?person=${PERSON}`).expect(201);
    expect(came.map(({ owner, bytes }) => [owner, bytes.equals(PDF)])).toEqual([
      [FUNDER, true],
      [PERSON, true],
    ]);
  });

  it("not larger than allowed, said beforehand or not, and not of a kind that a browser would run", async () => {
    expect((await send(Buffer.alloc(1_001, "x")).expect(413)).body.code).toBe("file-too-large");
    expect((await send(Buffer.from("<svg onload=alert(1)>")).expect(422)).body.code).toBe("file-type-not-allowed");
    expect((await send(Buffer.alloc(0)).expect(422)).body.code).toBe("file-empty");
    expect(came).toEqual([]);
  });

  it("as bytes only, from somebody who is signed in; and bytes go nowhere else", async () => {
    const json = request(kit.server).post("/api/v1/files").set("cookie", cookie);
    expect((await json.send({ digest: DIGEST }).expect(415)).body.code).toBe("wrong-content-type");
    await send(PDF, "?person=nobody").expect(422);
    await request(kit.server)
      .post("/api/v1/files")
      .set("content-type", "application/octet-stream")
      .send(PDF)
      .expect(401);
    const elsewhere = request(kit.server).post("/api/v1/session").set("content-type", "application/octet-stream");
    await elsewhere.send(PDF).expect(415);
    expect(came).toEqual([]);
  });
});

describe("GEN-6 a file goes out", () => {
  const read = () => request(kit.server).get(`/api/v1/files/${DIGEST}`).set("cookie", cookie);

  it("to be kept and not to be run, for this reader alone", async () => {
    const answer = await read().expect(200);
    expect(answer.headers).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename="${"d".repeat(12)}.txt"`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-cache",
    });
    expect(answer.text).toBe("Minutes");
    await read()
      .set("if-none-match", answer.headers["etag"] ?? "")
      .expect(304);
  });

  it("as a picture that no device keeps, so that it can be taken back", async () => {
    kit.files.handOut = async () => ({ mediaType: "image/jpeg", bytes: Buffer.from("\xff\xd8\xff", "latin1") });
    const answer = await read().expect(200);
    expect(answer.headers).toMatchObject({ "content-type": "image/jpeg", "cache-control": "no-store" });
  });

  it("as gone, once it was taken back", async () => {
    kit.files.handOut = () => Promise.reject(fileWithdrawn());
    const answer = await read().set("if-none-match", `"${DIGEST}"`).expect(410);
    expect(answer.body).toMatchObject({ code: "file-withdrawn", status: 410 });
  });

  it("to nobody who may not have it, and never by a name that is no digest", async () => {
    kit.files.handOut = () => Promise.reject(new Error("not to be asked"));
    await request(kit.server).get("/api/v1/files/..%2fmaster.key").set("cookie", cookie).expect(422);
    await request(kit.server).get(`/api/v1/files/${DIGEST}`).expect(401);
  });
});
