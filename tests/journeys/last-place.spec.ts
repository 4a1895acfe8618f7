import { openedHouse, type Applying, type Cohort } from "./support/cohort";
import type { Member } from "./support/member";
import type { CommandReply, Problem, Reply } from "./support/person";
import { PlatformUnderTest } from "./support/platform-under-test";
import { programmeTerms } from "./support/terms";

const RACES = 200;
const platform = new PlatformUnderTest("2026-01-12T08:00:00.000Z");
let cohort: Cohort;
let manager: Member;
let rival: Member;

beforeAll(async () => {
  await platform.start();
  cohort = await openedHouse(platform, "Umoja Trust", "Halima Juma-Kombo");
  manager = await cohort.staff("Zawadi Mwakasege-Hamisi", "programme-manager");
  rival = await cohort.staff("Achieng Otieno-Barasa", "programme-manager");
}, 60_000);
afterAll(() => platform.end());

/** An organisation that is ready to be selected; the manager enters what came on paper. */
const ready = async (programmeId: string, at: number): Promise<Pick<Applying, "applicationId">> => {
  const organisationName = `Organisation ${at}`;
  const contact = { contactName: "Njoki Wambui", contactEmail: "njoki@post.example" };
  const { id } = await manager.does(`/programmes/${programmeId}/applications`, {
    organisationName,
    country: "KE",
    ...contact,
  });
  const applying = { organisation: organisationName, applicationId: id, applicant: manager };
  await cohort.expressesInterest(applying);
  await cohort.shortlists(manager, applying);
  await cohort.recordsInception(manager, applying, "2026-01-10[Africa/Nairobi]");
  return applying;
};

type Selected = Reply<CommandReply & Partial<Problem>>;
const select = (by: Member, { applicationId }: Pick<Applying, "applicationId">): Promise<Selected> =>
  by.request("POST", `/applications/${applicationId}/selection`, { reason: "Ready to begin." });

interface Outcome {
  readonly won: number;
  readonly lost: string | undefined;
  readonly seats: number;
}

/** A programme with one place and two organisations that two managers select at the same moment. */
const race = async (nth: number): Promise<Outcome> => {
  const { id: programmeId } = await manager.does("/programmes", programmeTerms(`Race ${nth}`));
  await manager.does(`/programmes/${programmeId}/limits`, { limit: "cohort-capacity", to: 1, reason: "One mentor." });
  const [one, other] = [await ready(programmeId, 1), await ready(programmeId, 2)];
  const replies = await Promise.all(
    nth % 2 === 0 ? [select(manager, one), select(rival, other)] : [select(rival, other), select(manager, one)],
  );
  manager.hears(rival);
  const { seats } = await manager.sees<{ readonly seats: readonly object[] }>(`/programmes/${programmeId}`);
  return {
    won: replies.filter(({ status }) => status < 300).length,
    lost: replies.find(({ status }) => status >= 400)?.body.code,
    seats: seats.length,
  };
};

test(`GEN-4 ENR-4 of two selections that race for the last place exactly one wins, in ${RACES} races`, async () => {
  const AT_ONCE = 8;
  const outcomes: Outcome[] = [];
  for (let at = 0; at < RACES; at += AT_ONCE)
    outcomes.push(...(await Promise.all(Array.from({ length: AT_ONCE }, (_, lane) => race(at + lane)))));
  expect(outcomes).toHaveLength(RACES);
  expect(outcomes.filter(({ won, lost, seats }) => !(won === 1 && lost === "cohort-full" && seats === 1))).toEqual([]);
}, 100_000);
