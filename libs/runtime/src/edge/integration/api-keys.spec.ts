import request from "supertest";
import { later } from "@sankofa/kernel/time";
import { ACCOUNT, EdgeKit, FUNDER } from "../edge.spec-kit";

const PROGRAM = "0190a1b2-0000-7000-8000-0000000000a2";
const GRANT = "0190a1b2-0000-7000-8000-0000000000c1";
const DAY = 86_400_000;
const administrates = [{ id: GRANT, role: "funder-administrator", level: "funder", on: FUNDER }] as const;
const integrates = [{ id: GRANT, role: "integration", level: "funder", on: FUNDER }] as const;

const kit = new EdgeKit();
let cookie: string;
beforeAll(() => kit.start());
afterAll(() => kit.app.close());
beforeEach(async () => {
  cookie = await kit.signedIn(administrates);
  kit.callers.set(PROGRAM, { actor: `account:${PROGRAM}`, tenant: FUNDER, grants: [...integrates, ...administrates] });
});

const keys = `/api/v1/accounts/${PROGRAM}/api-keys`;
const make = (said: object = {}, as = cookie) =>
  request(kit.server)
    .post(keys)
    .set("cookie", as)
    .send({ label: "Their CRM", expires: later(kit.now, DAY), ...said });
const made = async (): Promise<{ readonly id: string; readonly key: string }> => (await make().expect(201)).body;
const show = (key: string) => request(kit.server).get("/api/v1/session").set("authorization", `Bearer ${key}`);
const shown = async (): Promise<readonly object[]> =>
  (await request(kit.server).get(keys).set("cookie", cookie).expect(200)).body.items;

describe("INT-2 API keys", () => {
  it("are shown once, kept as digests, and let their account in", async () => {
    const { key } = await made();
    expect(key).toMatch(/^sankofa_[\w-]{43}$/);
    expect(JSON.stringify([...kit.credentials.apiKeys.values()])).not.toContain(key.slice("sankofa_".length));
    expect(JSON.stringify(await shown())).not.toContain(key.slice("sankofa_".length));
    const { body } = await show(key).expect(200);
    expect(body.account.id).toBe(PROGRAM);
  });

  it("do what integrations do, whatever else their account may", async () => {
    const { key } = await made();
    expect((await show(key)).body.grants).toEqual(integrates);
    await request(kit.server).get(keys).set("authorization", `Bearer ${key}`).expect(403);
    // What is its account's own is not a program's: what is typed and not sent, and addresses of calendars.
    for (const own of [`drafts/interest.${PROGRAM}`, "calendar-addresses"])
      await request(kit.server).get(`/api/v1/${own}`).set("authorization", `Bearer ${key}`).expect(403);
  });

  it("end at their instant, by hand, with the role and with the account", async () => {
    const { id, key } = await made();
    const now = kit.now;
    kit.now = later(now, DAY);
    await show(key).expect(401);
    kit.now = now;
    kit.callers.set(PROGRAM, { actor: `account:${PROGRAM}`, tenant: FUNDER, grants: administrates });
    await show(key).expect(401);
    kit.callers.delete(PROGRAM);
    await show(key).expect(401);
    kit.callers.set(PROGRAM, { actor: `account:${PROGRAM}`, tenant: FUNDER, grants: integrates });
    await show(key).expect(200);
    await request(kit.server).delete(`${keys}/${id}`).set("cookie", cookie).expect(204);
    await request(kit.server).delete(`${keys}/${id}`).set("cookie", cookie).expect(404);
    await show(key).expect(401);
  });

  it("show when they were used last, to the minute", async () => {
    const { id, key } = await made();
    const lastUse = async () => (await shown()).find((each) => (each as { id: string }).id === id);
    expect(await lastUse()).not.toHaveProperty("lastUsed");
    await show(key).expect(200);
    const first = kit.now;
    expect(await lastUse()).toMatchObject({ lastUsed: first });
    kit.now = later(first, 59_000);
    await show(key).expect(200);
    expect(await lastUse()).toMatchObject({ lastUsed: first });
    kit.now = later(first, 60_000);
    await show(key).expect(200);
    expect(await lastUse()).toMatchObject({ lastUsed: kit.now });
  });

  it("are made by a funder's administrator, for an integration, and not for ever", async () => {
    expect((await make({ expires: later(kit.now, 400 * DAY) }).expect(422)).body.code).toBe("expires-out-of-bounds");
    expect((await make({ expires: kit.now }).expect(422)).body.code).toBe("expires-out-of-bounds");
    kit.callers.set(PROGRAM, { actor: `account:${PROGRAM}`, tenant: FUNDER, grants: administrates });
    expect((await make().expect(409)).body.code).toBe("no-integration");
    kit.callers.delete(PROGRAM);
    await make().expect(404);
    kit.callers.set(ACCOUNT, { actor: `account:${ACCOUNT}`, tenant: FUNDER, grants: integrates });
    await make().expect(403);
  });

  it("leave alone what a proxy says to a browser", async () => {
    const { status } = await request(kit.server).get(keys).set("cookie", cookie).set("authorization", "Basic YTpi");
    expect(status).toBe(200);
  });

  it.each(["", "Bearer x", "Basic sankofa_abc", `Bearer sankofa_${"a".repeat(43)}`])(
    "are no others: %j",
    async (said) => {
      await request(kit.server).get("/api/v1/session").set("authorization", said).expect(401);
    },
  );
});
