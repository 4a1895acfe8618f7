import { contexts } from "../../apps/platform/src/composition";
import { everyWay, mayTake, namesRecord, requestAt, type Way } from "./access/asking";
import { placeOf, type Place, type RoleHolder } from "./access/world";
import { askedTogether, told } from "./support/asked-together";
import { Cast } from "./support/cast";
import { Cohort, openedHouse } from "./support/cohort";
import { Member } from "./support/member";
import type { Problem } from "./support/person";
import { PlatformUnderTest } from "./support/platform-under-test";

const platform = new PlatformUnderTest("2026-01-12T08:00:00.000Z");
let ways: readonly Way[];
let own: Place & { readonly people: readonly RoleHolder[] };
let other: Place & { readonly people: readonly RoleHolder[] };
let foreign: Place & { readonly people: readonly RoleHolder[] };

beforeAll(async () => {
  await platform.start();
  const cohort = await openedHouse(platform, "Umoja Trust", "Halima Juma");
  const lead = await cohort.staff("Zawadi Mwakasege", "programme-manager");
  own = await placeOf(cohort, lead, "Kilimani");
  other = await placeOf(new Cohort(platform, cohort.administrator, cohort.cast), lead, "Mwanza");
  const cast = new Cast();
  const administrator = new Member(platform, cast.signIn("Yusuf Bakari"));
  await administrator.followsLink(await platform.anotherFunder("Another Trust", "Yusuf Bakari"));
  await administrator.comesToSee<{ readonly grants: readonly object[] }>("/session", ({ grants }) => grants.length > 0);
  const theirs = new Cohort(platform, administrator, cast);
  foreign = await placeOf(theirs, await theirs.staff("Neema Mollel", "programme-manager"), "Accra");
  ways = everyWay(contexts, (await (await fetch(`${platform.url}/openapi.json`)).json()) as object);
}, 180_000);
afterAll(() => platform.end());

interface Answered {
  readonly status: number;
  readonly code: string | undefined;
  readonly text: string;
  /** What is the same however it is asked for. */
  readonly told: unknown;
}

/** Each question is asked by each person alone once, and its answer looked at from several sides. */
const questions = new Map<string, Answered>();

const take = async (way: Way, { member }: RoleHolder, place: Place): Promise<Answered> => {
  const { path, body } = requestAt(way, place);
  const question = `${member.account} ${path}`;
  const before = way.kind === "query" ? questions.get(question) : undefined;
  if (before) return before;
  const reply = await member.request<Partial<Problem>>(way.method, path, body);
  const answered: Answered = {
    status: reply.status,
    code: reply.status < 400 ? undefined : reply.body.code,
    text: JSON.stringify(reply.body),
    told: told(reply),
  };
  if (way.kind === "query") questions.set(question, answered);
  return answered;
};

/** Kept out by permission: told that there is nothing, or that the role does not reach. */
const keptOut = ({ code }: Answered): boolean => code === "not-found" || code === "not-allowed";
/** Let in as far as the rules, or beyond them. */
const letIn = ({ status, code }: Answered): boolean =>
  status < 300 ||
  (status < 500 && status !== 401 && code !== "request-invalid" && !["not-found", "not-allowed"].includes(code ?? ""));

const said = (way: Way, { role }: RoleHolder, answered: Answered): string =>
  `${role} ${way.method} ${way.template} → ${answered.status} ${answered.text.slice(0, 160)}`;

/** Asks everything as everybody and gives what came out otherwise than the manifests and `covers` say. */
const surprises = async (people: readonly RoleHolder[], place: Place): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const way of ways)
    for (const person of people) {
      const answered = await take(way, person, place);
      const asExpected = mayTake(way, person.caller, place) ? letIn(answered) : keptOut(answered);
      if (!asExpected) wrong.push(said(way, person, answered));
    }
  return wrong;
};

test("PRV-2 there is a way in for every kind of record, and somebody of every role", () => {
  expect(ways.length).toBeGreaterThan(50);
  expect(own.people.map(({ role }) => role)).toHaveLength(9);
});

// Asked before anything is done: what follows by itself would come between two askings.
test("PRV-2 whoever asks several questions at once is answered as if each had been asked alone", async () => {
  for (const person of [...own.people, ...foreign.people]) {
    const alone: Record<string, unknown> = {};
    for (const way of ways.filter(({ kind }) => kind === "query"))
      alone[requestAt(way, own).path] = (await take(way, person, own)).told;
    expect(await askedTogether(platform, person.member, Object.keys(alone))).toEqual(alone);
  }
});

test("PRV-2 nothing crosses funders: whoever asks for another funder's record is told there is none, and learns nothing", async () => {
  const wrong: string[] = [];
  for (const way of ways)
    for (const person of foreign.people) {
      const answered = await take(way, person, own);
      const { path, body } = requestAt(way, own);
      const asked = path + JSON.stringify(body ?? {});
      const leaked = own.secrets.filter((secret) => !asked.includes(secret) && answered.text.includes(secret));
      const refused = answered.status >= 400 && answered.status < 500;
      if (leaked.length > 0 || (namesRecord(way) && !refused))
        wrong.push(`${said(way, person, answered)} leaks ${leaked.join()}`);
    }
  expect(wrong).toEqual([]);
});

test("PRV-2 each role reaches in another programme of its funder what its grants cover there, which for most is nothing", async () => {
  expect(await surprises(own.people, other)).toEqual([]);
});

test("PRV-2 each role reaches in its own place what the manifests allow it, and nothing else", async () => {
  expect(await surprises(own.people, own)).toEqual([]);
});

test("REL-8 a mediator's grant ends with the challenge it was given for", async () => {
  const mediator = own.people.find(({ role }) => role === "mediator");
  await mediator?.member.comesToSee<{ readonly grants: readonly object[] }>(
    "/session",
    ({ grants }) => grants.length === 0,
  );
  expect((await mediator?.member.request("GET", `/challenges/${own.ids["challengeId"]}`))?.status).toBe(403);
});

test("PRV-2 nobody invites into what is not theirs to give", async () => {
  const invite = async (
    { member }: RoleHolder,
    role: string,
    level: keyof Place["scope"],
    place: Place,
  ): Promise<number> => (await member.request("POST", "/links", { role, level, on: place.scope[level] })).status;
  const LEVELS = { coordinator: "programme", applicant: "application", mentor: "relationship" } as const;
  const made: Record<string, readonly string[]> = {};
  for (const person of own.people) {
    const given: string[] = [];
    for (const [role, level] of Object.entries(LEVELS))
      if ((await invite(person, role, level, own)) === 201) given.push(role);
    made[person.role] = given;
    for (const [role, level] of Object.entries(LEVELS)) {
      expect([403, 404]).toContain(await invite(person, role, level, foreign));
      if (person.role !== "funder-administrator")
        expect([403, 404]).toContain(await invite(person, role, level, other));
    }
  }
  expect(made).toEqual({
    "funder-administrator": ["coordinator", "applicant", "mentor"],
    "programme-manager": ["coordinator", "applicant", "mentor"],
    coordinator: ["applicant", "mentor"],
    applicant: [],
    mentor: [],
    mentee: [],
    signatory: [],
    mediator: [],
    auditor: [],
  });
});

test("PRV-2 the search for leaks finds what the funder's own administrator is shown", async () => {
  const [administrator] = own.people;
  const shown: string[] = [];
  for (const way of ways.filter(({ kind }) => kind === "query"))
    shown.push((await take(way, administrator as RoleHolder, own)).text);
  // The resource was taken out of the library by whoever was let in to do so, and what was told in confidence withdrawn.
  const { personId, grantId, resourceId: _resource, feedbackId: _feedback, dilemmaId: _dilemma, ...named } = own.ids;
  for (const secret of [...Object.values(named), personId, grantId, "Kilimani mentee"])
    expect(shown.join("\n")).toContain(secret);
});
