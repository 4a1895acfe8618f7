import request from "supertest";
import type { Contract } from "@sankofa/kernel/contract";
import { START } from "@sankofa/ports/event-store";
import { contract } from "@sankofa/ports/message-bus.contract";
import type { FeedPlace } from "../../feed/feed-place";
import { EdgeKit, FUNDER } from "../edge.spec-kit";

const GRANT = "0190a1b2-0000-7000-8000-0000000000c1";
const kit = new EdgeKit();
let cookie: string;
const asked: { tenant: string; after: FeedPlace }[] = [];

beforeAll(() => kit.start());
afterAll(() => kit.app.close());
beforeEach(async () => {
  cookie = await kit.signedIn([{ id: GRANT, role: "integration", level: "funder", on: FUNDER }]);
  asked.length = 0;
  kit.published = async function* (tenant, after) {
    asked.push({ tenant, after });
    const said = { ...contract(8, 0, "org.sankofa.contact.overdue.v1"), audience: "public" } as Contract;
    yield { contract: said, place: at(said.position) };
  };
});
const at = (position: string): FeedPlace => ({ position, waiting: [] });
const events = (query = "") => request(kit.server).get(`/api/v1/events${query}`).set("cookie", cookie);

describe("INT-2 server-sent events", () => {
  it("are the funder's feed, from now unless told", async () => {
    const { text } = await events().expect(200).expect("content-type", "text/event-stream");
    expect(text).toContain("event: org.sankofa.contact.overdue.v1\n");
    expect(asked).toEqual([{ tenant: FUNDER, after: at("00000000000000000007") }]);
  });

  it("begin at the first event where that is asked for, and go on after the last one that came", async () => {
    await events("?from=zero").expect(200);
    await events("?from=zero").set("last-event-id", "00000000000000000005").expect(200);
    await events().set("last-event-id", "00000000000000000005~tally-1@4").expect(200);
    const waiting = [{ stream: "tally-1", revision: 4 }];
    const five = at("00000000000000000005");
    expect(asked.map(({ after }) => after)).toEqual([at(START), five, { ...five, waiting }]);
  });

  it("are for integrations, and refuse what cannot be a place on the feed", async () => {
    expect((await events("?from=yesterday").expect(422)).body.code).toBe("request-invalid");
    for (const none of ["5 or 6", "5~tally-1", "5~tally-1@all"]) await events().set("last-event-id", none).expect(422);
    // As one of an installation that was moved to other stores since: there is no such place here.
    const moved = await events().set("last-event-id", "00000000000000000008").expect(422);
    expect(moved.body.code).toBe("unknown-last-event-id");
    cookie = await kit.signedIn();
    await events().expect(403);
    await request(kit.server).get("/api/v1/events").expect(401);
    expect(asked).toEqual([]);
  });
});
