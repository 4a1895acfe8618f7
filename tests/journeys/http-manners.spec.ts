import { badRequests, type DescribedApi } from "@sankofa/testing/bad-requests";
import { openedHouse, type Cohort } from "./support/cohort";
import type { Member } from "./support/member";
import { type Problem } from "./support/person";
import { PlatformUnderTest } from "./support/platform-under-test";
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
