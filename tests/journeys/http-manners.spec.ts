import { badRequests, type DescribedApi } from "@sankofa/testing/bad-requests";
import { openedHouse, type Cohort } from "./support/cohort";
import type { Member } from "./support/member";
import type { CommandReply, Problem } from "./support/person";
import { PlatformUnderTest } from "./support/platform-under-test";
import { everyPage } from "./support/reads";
import type { Page } from "./support/shown";
import { programmeTerms } from "./support/terms";

const platform = new PlatformUnderTest("2026-01-12T08:00:00.000Z");
let cohort: Cohort;
let manager: Member;
let api: DescribedApi;

beforeAll(async () => {
  await platform.start();
  cohort = await openedHouse(platform, "Umoja Trust", "Halima Juma-Kombo");
  manager = await cohort.staff("Zawadi Mwakasege", "programme-manager");
  await cohort.opensProgramme(manager, "Track 3 East");
  api = (await (await fetch(`${platform.url}/openapi.json`)).json()) as DescribedApi;
});
afterAll(() => platform.end());

interface Head {
  readonly head: { readonly position: string; readonly count: number };
}
const head = async (): Promise<Head["head"]> => (await cohort.administrator.sees<Head>("/audit/log")).head;

interface Answered {
  readonly status: number;
  readonly type: string;
  readonly problem: Partial<Problem>;
}

/** Sends it as described: a session where the operation needs one, the path as it is from the root. */
const ask = async (
  cookie: string,
  { method, path, headers, body, signedIn }: ReturnType<typeof badRequests>[number],
): Promise<Answered> => {
  const response = await fetch(platform.url + path, {
    method,
    headers: { ...headers, ...(signedIn ? { cookie } : {}) },
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  const type = response.headers.get("content-type") ?? "";
  return {
    status: response.status,
    type,
    problem: type.includes("json") ? (JSON.parse(text) as Partial<Problem>) : {},
  };
};

test("INT-3 every operation of the API description, asked badly in every way, refuses clearly and writes nothing", async () => {
  const bad = badRequests(api);
  expect(bad.length).toBeGreaterThan(500);
  const before = await head();
  const wrong: string[] = [];
  for (let at = 0; at < bad.length; at += AT_ONCE)
    await Promise.all(
      bad.slice(at, at + AT_ONCE).map(async (request) => {
        const { status, type, problem } = await ask(manager.cookies, request);
        const clear =
          type.startsWith("application/problem+json") && problem.code && problem.traceId && problem.status === status;
        if (!clear || !request.statuses.includes(status))
          wrong.push(
            `${request.method} ${request.path.slice(0, 120)}: ${request.what} → ${status} ${JSON.stringify(problem).slice(0, 200)}`,
          );
      }),
    );
  expect(wrong).toEqual([]);
  expect(await head()).toEqual(before);
});
const AT_ONCE = 16;

const invitation = (organisationName: string) => ({
  organisationName,
  country: "KE",
  contactName: "Neema Mollel",
  contactEmail: "neema@post.example",
});

describe("INT-3 a command sent again", () => {
  const send = (key: string, name: string) =>
    manager.request<CommandReply & Partial<Problem>>(
      "POST",
      `/programmes/${cohort.programmeId}/applications`,
      invitation(name),
      { "idempotency-key": key },
    );

  test("with the same Idempotency-Key answers the same and writes once, however many at a time", async () => {
    const before = (await head()).count;
    const replies = await Promise.all(
      Array.from({ length: 6 }, () => send("invite-tumaini-1", "Tumaini Girls Network")),
    );
    const again = await send("invite-tumaini-1", "Tumaini Girls Network");
    for (const reply of replies) expect(reply.body).toEqual(again.body);
    expect((await head()).count).toBe(before + again.body.facts.length);
  });

  test("with the same key and another body is refused; somebody else's same key is another", async () => {
    const before = (await head()).count;
    const reused = await send("invite-tumaini-1", "Nuru Family Centre");
    expect(reused).toMatchObject({ status: 422, body: { code: "idempotency-key-reused" } });
    expect((await head()).count).toBe(before);
    const other = await cohort.invited(manager, "Achieng Otieno-Barasa", {
      role: "coordinator",
      level: "programme",
      on: cohort.programmeId,
    });
    const theirs = await other.request<CommandReply>(
      "POST",
      `/programmes/${cohort.programmeId}/applications`,
      invitation("Tumaini Girls Network"),
      { "idempotency-key": "invite-tumaini-1" },
    );
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe((await send("invite-tumaini-1", "Tumaini Girls Network")).body.id);
  });

  test("a record made has its address, where it can be read", async () => {
    const made = await send("invite-pamoja", "Pamoja Child Rights");
    expect(made.status).toBe(201);
    const location = made.headers.get("location") ?? "";
    expect(location).toBe(`/api/v1/applications/${made.body.id}`);
    expect(await manager.sees(location.replace("/api/v1", ""))).toMatchObject({
      organisationName: "Pamoja Child Rights",
    });
  });
});

describe("INT-3 a question", () => {
  const applications = (): string => `/programmes/${cohort.programmeId}/applications`;

  test("asked again with its ETag is 304 while nothing changed, and answered anew after that", async () => {
    await manager.sees("/portfolio");
    const first = await manager.request("GET", "/portfolio");
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await manager.request("GET", "/portfolio", undefined, { "if-none-match": etag });
    expect(again).toMatchObject({ status: 304, body: undefined });
    expect(
      (await manager.request("GET", "/portfolio", undefined, { "if-none-match": `W/${etag}, "other"` })).status,
    ).toBe(304);
    const limit = { limit: "cohort-capacity", to: 4, reason: "A fourth mentor." };
    const { position } = await manager.does(`/programmes/${cohort.programmeId}/limits`, limit);
    const changed = await manager.request("GET", `/portfolio?after=${position}`, undefined, { "if-none-match": etag });
    expect(changed).toMatchObject({ status: 200, body: { capacity: 4 } });
    expect(changed.headers.get("etag")).not.toBe(etag);
  });

  test("of a list is answered in pages that hold everything once, and no page takes another list's cursor", async () => {
    for (let at = 0; at < 5; at++) await manager.does(applications(), invitation(`Organisation ${at}`));
    const whole = await manager.sees<Page<{ readonly applicationId: string }>>(`${applications()}?limit=100`);
    const paged = await everyPage<{ readonly applicationId: string }>(manager, applications(), 3);
    expect(whole.next).toBeNull();
    expect(paged.map(({ applicationId }) => applicationId)).toEqual(
      whole.items.map(({ applicationId }) => applicationId),
    );
    expect(new Set(paged.map(({ applicationId }) => applicationId)).size).toBe(paged.length);
    const { next } = await manager.sees<Page<object>>(`${applications()}?limit=3`);
    const elsewhere = await manager.request("GET", `/grants?cursor=${encodeURIComponent(next ?? "")}`);
    expect(elsewhere).toMatchObject({ status: 422, body: { code: "bad-cursor" } });
  });

  test("as of a past moment is answered with what was known then, in every way a moment is written", async () => {
    await platform.setClock("2026-01-13T08:00:00.000Z");
    const { id } = await manager.does("/programmes", programmeTerms("Track 3 West"));
    const named = async (search: string): Promise<readonly string[]> => {
      const { items } = await manager.sees<Page<{ readonly programmeId: string }>>(`/programmes${search}`);
      return items.map(({ programmeId }) => programmeId);
    };
    expect(await named("")).toContain(id);
    for (const moment of [
      "2026-01-12T23:00:00Z",
      "2026-01-13T10:59:59%2B03:00",
      "2026-01-12",
      "2026-01-12[Africa/Nairobi]",
    ])
      expect(await named(`?asOf=${moment}`)).toEqual([cohort.programmeId]);
    expect(await named("?asOf=2026-01-13&time=happened")).toContain(id);
    expect(await named("?asOf=2026-01-11")).toEqual([]);
  });

  test("with a position waits until what was written there can be read", async () => {
    for (let at = 0; at < 20; at++) {
      const { id, position } = await manager.does("/programmes", programmeTerms(`Programme ${at}`));
      const reply = await cohort.administrator.request("GET", `/programmes/${id}?after=${position}`);
      expect(reply.status).toBe(200);
      expect((reply.headers.get("sankofa-position") ?? "") >= position).toBe(true);
    }
  });
});
