import { randomUUID } from "node:crypto";
import { bothWays } from "./support/asked-together";
import { type Cohort, openedHouse } from "./support/cohort";
import { DistributedUnderTest, SERVICES, STARTING_MS } from "./support/distributed-under-test";
import { heardAgain } from "./support/heard-again";
import type { Member } from "./support/member";
import type { CommandReply, Problem, Reply } from "./support/person";
import { everyPage } from "./support/reads";
import type { Engagement, Relationship } from "./support/shown";

interface Ready {
  readonly status: string;
  readonly services: readonly { readonly name: string; readonly up: boolean; readonly events: number }[];
}

const PATIENCE_MS = 40_000;

const platform = new DistributedUnderTest("2026-01-12T08:00:00.000Z");
let cohort: Cohort;
let lead: Member;
let mentor: Member;
let relationshipId = "";

const ready = async (): Promise<Ready> => (await fetch(`${platform.url}/health/ready`)).json() as Promise<Ready>;
const comesToBe = async (
  expected: (now: Ready) => boolean,
  meanwhile: () => Promise<void> = () => Promise.resolve(),
): Promise<Ready> => {
  for (const until = Date.now() + PATIENCE_MS; ;) {
    await meanwhile();
    const now = await ready();
    if (expected(now)) return now;
    if (Date.now() > until) throw new Error(`The gateway says only ${JSON.stringify(now)}`);
  }
};
const isLevel = ({ status, services }: Ready): boolean =>
  status === "ready" && services.every(({ up, events }) => up && events === 0);

/** Sends one command again, under its key, for as long as the platform says that it cannot now; gives the codes it said. */
const insists = async (member: Member, path: string, body: object): Promise<readonly string[]> => {
  const key = randomUUID();
  const codes: string[] = [];
  for (const until = Date.now() + PATIENCE_MS; ;) {
    const reply: Reply<CommandReply & Partial<Problem>> = await member.request("POST", path, body, {
      "idempotency-key": key,
    });
    if (reply.status < 300) return codes;
    if (reply.status !== 503) throw new Error(`${path} answered ${reply.status} ${reply.body.code}`);
    expect(Number(reply.headers.get("retry-after"))).toBeGreaterThan(0);
    if (Date.now() > until) throw new Error(`${path} was never done: ${codes.join()}`);
    codes.push(reply.body.code ?? "");
  }
};
let contacts = 0;
let hour = 0;
const logs = async (): Promise<readonly string[]> => {
  const call = { kind: "call", happened: "2026-02-20T07:00:00.000Z", minutes: 10 };
  const codes = await insists(mentor, `/relationships/${relationshipId}/contacts`, call);
  contacts += 1;
  return codes;
};
/** All that was logged, once the view has caught up with it: it may have to wait for what a killed process left open. */
const logged = async (): Promise<readonly Engagement[]> => {
  for (const until = Date.now() + PATIENCE_MS; ;)
    try {
      return await everyPage<Engagement>(mentor, `/relationships/${relationshipId}/engagements`);
    } catch (error) {
      if (Date.now() > until) throw error;
    }
};

beforeAll(() => platform.start(), STARTING_MS);
beforeAll(async () => {
  cohort = await openedHouse(platform, "Umoja Trust", "Halima Juma-Kombo");
  lead = await cohort.staff("Zawadi Mwakasege-Hamisi", "programme-manager");
  await cohort.opensProgramme(lead, "Track 3 East Africa");
});
afterAll(() => platform.end(), STARTING_MS);

test("the gateway is ready and names every service, and nothing that reads the log stays behind", async () => {
  await platform.setClock("2026-01-12T09:00:00.000Z");
  const { services } = await comesToBe(isLevel);
  expect(services.map(({ name, up }) => [name, up])).toEqual(
    SERVICES.filter((name) => name !== "gateway").map((name) => [name, true]),
  );
});

test("while a service is down its routes answer 503, the others work, and it catches up when it is back", async () => {
  await platform.killService("relationships");
  const names = ["Tumaini Girls Network", "Njoki Wambui-Karanja", "Mbeki Chuma-Ndege"] as const;
  const { signatory, memorandum } = await cohort.bringsToSign(lead, ...names);
  await cohort.agree(lead, signatory, memorandum);
  relationshipId = memorandum.memorandumId;
  const { services, status } = await comesToBe(({ services }) => services.some(({ up }) => !up));
  expect(status).toBe("degraded");
  expect(services.filter(({ up }) => !up).map(({ name }) => name)).toEqual(["relationships"]);
  const refused = await lead.request<Problem>("GET", `/relationships/${relationshipId}`);
  expect([refused.status, refused.body.code]).toEqual([503, "service-unavailable"]);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  const places = [`/relationships/${relationshipId}`, `/memoranda/${relationshipId}`, "/templates", "/nowhere"];
  const { alone, together } = await bothWays(platform, lead, places);
  expect(together).toEqual(alone);
  expect(Object.values(together)).toMatchObject([503, 200, 200, 404].map((status) => ({ status })));
  await platform.startService("relationships");
  await lead.comesToSee<Relationship>(`/relationships/${relationshipId}`, ({ status }) => status === "active");
  const grant = { role: "mentor", level: "relationship", on: relationshipId } as const;
  mentor = await cohort.invited(lead, "Amina Chelagat-Rotich", grant);
});

describe("in the middle of the work", () => {
  beforeAll(() => platform.setClock("2026-02-20T08:00:00.000Z"));

  test.each(SERVICES)("%s is killed and started again, and nothing is lost or done twice", async (service) => {
    const working = logs();
    await platform.killService(service);
    await platform.startService(service);
    // Whoever asked the gateway itself when it was killed was told nothing, and asks again.
    await working.catch(() => logs());
    await logs();
    expect((await logged()).length).toBe(contacts);
  });

  test.each([
    [
      "the broker",
      async (): Promise<void> => {
        await platform.nats.kill();
        await platform.nats.restart();
      },
    ],
    [
      "the views' server",
      async (): Promise<void> => {
        await platform.mongod.kill();
        await platform.mongod.restart();
      },
    ],
    ["the log's server", () => platform.restartDouble()],
  ])("%s is killed and started again, and nothing is lost or done twice", async (_, restart) => {
    const working = logs();
    await restart();
    await working;
    await logs();
    expect((await logged()).length).toBe(contacts);
    await platform.setClock(`2026-02-20T1${hour++}:00:00.000Z`);
    await comesToBe(isLevel);
  });
});

describe("three processes of one service", () => {
  const opened: string[] = [];
  const opens = async (...names: readonly [string, string, string]): Promise<void> => {
    opened.push((await cohort.brings(lead, ...names)).relationshipId);
  };
  beforeAll(() => platform.startService("relationships", 2), STARTING_MS);
  beforeAll(() => platform.startService("relationships", 3), STARTING_MS);

  test("answer by turns, and whoever wrote something reads it from any of them", async () => {
    const path = `/relationships/${relationshipId}`;
    await mentor.does(`${path}/acknowledgement`, { side: "mentor" });
    for (let asked = 0; asked < 20; asked += 1)
      expect(await mentor.sees<Relationship>(path)).toMatchObject({
        acknowledgements: { mentor: expect.anything(), mentee: null },
      });
  });

  test("act as one", () => opens("Nuru Family Centre", "Mwajuma Saidi-Lema", "Salome Tendo-Achan"));

  test("go on when the one that acted is killed", async () => {
    await platform.killService("relationships");
    await platform.setClock("2026-02-21T08:00:00.000Z");
    await opens("Pamoja Child Rights", "Odhiambo Ouko-Were", "Yusuf Hassan-Bakari");
  });

  test("have opened each relationship once, and are level", async () => {
    const openings = (await platform.contracts()).filter(({ type }) => type === "relationship.opened");
    const streams = [relationshipId, ...opened].map((id) => `relationships.relationship-${id}`);
    expect(openings.map(({ stream }) => stream).sort()).toEqual(streams.sort());
    // Processes look at the log unasked by the clock; what falls due by it is written after they have looked.
    let now = Date.parse("2026-02-21T09:00:00.000Z");
    await comesToBe(isLevel, () => platform.setClock(new Date((now += 60_000)).toISOString()));
  });
});

test("everything that was said reached the broker, each contract once in its stream's order", async () => {
  const heard = await platform.contracts();
  const streams = new Map<string, number[]>();
  for (const { stream, audience, revision } of heard) {
    const key = `${stream} ${audience}`;
    streams.set(key, [...(streams.get(key) ?? []), revision]);
  }
  for (const revisions of streams.values()) expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
});

heardAgain(platform, STARTING_MS + PATIENCE_MS);
