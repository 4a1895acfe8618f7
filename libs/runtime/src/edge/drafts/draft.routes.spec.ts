import request from "supertest";
import { ACCOUNT, BOOK, EdgeKit, FUNDER } from "../edge.spec-kit";
import type { DraftPlace } from "./draft-desk";

const kit = new EdgeKit();
const FORM = `interest.${BOOK}`;
let cookie: string;
let kept: { readonly place: DraftPlace; readonly content: string; readonly on: string | null }[];

beforeAll(() => kit.start());
afterAll(() => kit.app.close());
beforeEach(async () => {
  cookie = await kit.signedIn();
  kept = [];
  kit.drafts.keep = async (place, content, on) => {
    kept.push({ place, content, on });
    return on === ACCOUNT ? undefined : BOOK;
  };
});
const put = (body: object, form = FORM) =>
  request(kit.server).put(`/api/v1/drafts/${form}`).set("cookie", cookie).send(body);

describe("a draft of one's own form", () => {
  it("is kept and read as whoever is signed in, and nobody is asked who else it may be of", async () => {
    expect((await put({ content: "{}" }).expect(200)).body).toEqual({ version: BOOK });
    await put({ content: "{}", on: BOOK }).expect(200).expect("cache-control", "no-store");
    const place = { tenant: FUNDER, account: ACCOUNT, form: FORM };
    expect(kept).toEqual([
      { place, content: "{}", on: null },
      { place, content: "{}", on: BOOK },
    ]);
    await request(kit.server).get(`/api/v1/drafts/${FORM}`).expect(401);
    const read = await request(kit.server).get(`/api/v1/drafts/${FORM}`).set("cookie", cookie).expect(200);
    expect([read.body, read.headers["cache-control"]]).toEqual([{}, "no-store"]);
    await request(kit.server).delete(`/api/v1/drafts/${FORM}`).set("cookie", cookie).expect(204);
  });

  it("typed on another version than stands is told so", async () => {
    expect((await put({ content: "{}", on: ACCOUNT }).expect(409)).body.code).toBe("draft-moved");
  });

  it("has a name of ids and words, and bounds", async () => {
    await put({ content: "x".repeat(64 * 1024 + 1) }).expect(422);
    await put({ content: "{}", owner: ACCOUNT }).expect(422);
    await put({ content: "{}" }, "Ama%20Mensah").expect(422);
    expect(kept).toEqual([]);
  });
});
