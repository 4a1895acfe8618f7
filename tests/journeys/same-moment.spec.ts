import { openedHouse, type Applying, type Cohort, type Memorandum } from "./support/cohort";
import type { Member } from "./support/member";
import type { CommandReply, Problem, Reply } from "./support/person";
import { PlatformUnderTest } from "./support/platform-under-test";
import { programmeTerms } from "./support/terms";

/** How often two meet: of so many some are both accepted, and one of the two has to fall through. */
const RACES = 10;
/** As many as the largest cohort takes. */
const MOST_SEATS = 50;

const platform = new PlatformUnderTest("2026-01-12T08:00:00.000Z");
let cohort: Cohort;
let manager: Member;
let rival: Member;
let chair: Member;

beforeAll(async () => {
  await platform.start();
  cohort = await openedHouse(platform, "Umoja Trust", "Halima Juma-Kombo");
  manager = await cohort.staff("Zawadi Mwakasege-Hamisi", "programme-manager");
  rival = await cohort.staff("Achieng Otieno-Barasa", "programme-manager");
  chair = await cohort.staff("Nyambura Wekesa-Simiyu", "auditor");
}, 60_000);
afterAll(() => platform.end());

type Said = Reply<Partial<CommandReply & Problem>>;
const asks = (by: Member, path: string, body: object): Promise<Said> => by.request("POST", path, body);
const accepted = (replies: readonly Said[]): number => replies.filter(({ status }) => status < 300).length;

/** What two asked for at once, in turn the one first and the other. */
const atOnce = async (
  nth: number,
  one: () => Promise<Said>,
  other: () => Promise<Said>,
): Promise<readonly [Said, Said]> => {
  if (nth % 2 === 0) return Promise.all([one(), other()]);
  const [second, first] = await Promise.all([other(), one()]);
  return [first, second];
};

const opensProgramme = async (name: string): Promise<void> => {
  const programmeId = await cohort.opensProgramme(manager, name);
  const limit = { limit: "cohort-capacity", to: MOST_SEATS, reason: "Many are ready." };
  await manager.does(`/programmes/${programmeId}/limits`, limit);
};

/** An organisation that is selected; the manager enters what came on paper, and the chair may bind it. */
const toSign = async (name: string): Promise<Applying & { readonly memorandum: Memorandum }> => {
  const asked = { organisationName: name, country: "KE", ...cohort.cast.contact("Njoki Wambui") };
  const { id } = await manager.does(`/programmes/${cohort.programmeId}/applications`, asked);
  const applying = { organisation: name, applicationId: id, applicant: manager };
  await cohort.expressesInterest(applying);
  await cohort.shortlists(manager, applying);
  await cohort.recordsInception(manager, applying, "2026-01-10[Africa/Nairobi]");
  await cohort.selects(manager, applying);
  await cohort.nominates(applying);
  await manager.does(`/accounts/${chair.account}/grants`, { role: "signatory", level: "application", on: id });
  chair.hears(manager);
  return { ...applying, memorandum: await cohort.draftsMemorandum(manager, applying) };
};

const running = async (name: string): Promise<string> => {
  const { memorandum } = await toSign(name);
  return cohort.signs(manager, chair, memorandum);
};

const named = (nth: number): string =>
  `Organisation of the ${["North", "South", "East", "West"][nth % 4]}${"i".repeat(nth)}`;

const mentor = async (nth: number): Promise<string> => {
  const { contactName: name, contactEmail } = cohort.cast.contact(`Salome ${"A".repeat(nth + 1)}tieno`);
  const asked = { organisationName: "Umoja Resource Centre", name, email: contactEmail };
  const { id } = await manager.does(`/programmes/${cohort.programmeId}/mentors`, asked);
  await manager.does(`/mentors/${id}/capacity`, { to: RACES, reason: "It is all they do." });
  return id;
};

interface Carrying {
  readonly relationships: readonly string[];
}

describe("ENR-14 GEN-4 a relationship that is given away", () => {
  const carriers = async (mentors: readonly string[], relationshipId: string): Promise<number> => {
    await platform.settled();
    const seen = await Promise.all(mentors.map((id) => manager.sees<Carrying>(`/mentors/${id}`)));
    return seen.filter(({ relationships }) => relationships.includes(relationshipId)).length;
  };
  const gives = (by: Member, mentorId: string, relationshipId: string) => () =>
    asks(by, `/mentors/${mentorId}/relationships`, { relationshipId });

  test(`to two mentors at once is carried by one of them, in ${RACES} races`, async () => {
    await opensProgramme("Two mentors");
    const [one, other] = [await mentor(1), await mentor(2)];
    for (let nth = 0; nth < RACES; nth++) {
      const relationshipId = await running(named(nth));
      rival.hears(manager);
      const replies = await atOnce(nth, gives(manager, one, relationshipId), gives(rival, other, relationshipId));
      expect(accepted(replies)).toBeGreaterThan(0);
      expect(await carriers([one, other], relationshipId)).toBe(1);
    }
  });

  test(`at the moment it ends is carried by nobody afterwards, in ${RACES} races`, async () => {
    await opensProgramme("At the end");
    const given = await mentor(3);
    for (let nth = 0; nth < RACES; nth++) {
      const relationshipId = await running(named(nth));
      rival.hears(manager);
      const ending = { reason: "lost-interest", explanation: "The director has left.", mediationOffered: true };
      const [, ended] = await atOnce(nth, gives(manager, given, relationshipId), () =>
        asks(rival, `/relationships/${relationshipId}/ending`, ending),
      );
      expect(ended.status).toBe(200);
      expect(await carriers([given], relationshipId)).toBe(0);
    }
  });
});

interface Standing {
  readonly status: string;
}

test(`ENR-3 GEN-4 of stepping back and the signature that would bind exactly one wins, in ${RACES} races`, async () => {
  await opensProgramme("Stepping back");
  for (let nth = 0; nth < RACES; nth++) {
    const { applicationId, memorandum } = await toSign(named(nth));
    const signs = (by: Member, side: string, name: string) => () =>
      asks(by, `/memoranda/${memorandum.memorandumId}/signature`, {
        side,
        ...cohort.cast.signatory(name, "Chair of the trustees"),
        digest: memorandum.digest,
      });
    await signs(manager, "mentor", "Zawadi Mwakasege-Hamisi")();
    rival.hears(manager);
    const [signed, back] = await atOnce(nth, signs(chair, "mentee", "Nyambura Wekesa-Simiyu"), () =>
      asks(rival, `/applications/${applicationId}/withdrawal`, { reason: "The board decided otherwise." }),
    );
    expect(accepted([signed, back])).toBe(1);
    if (signed.status >= 300) expect(signed.body.code).toBe("application-not-selected");
    else expect(back.body.code).toBe("memorandum-in-force");
    await platform.settled();
    const opened = await manager.request("GET", `/relationships/${memorandum.memorandumId}`);
    const { status } = await manager.sees<Standing>(`/applications/${applicationId}`);
    expect([opened.status, status]).toEqual(signed.status < 300 ? [200, "selected"] : [404, "withdrawn"]);
  }
});

interface Grants {
  readonly items: readonly { readonly grantId: string }[];
}

describe("PRV-2 GEN-4 a role that is given", () => {
  test(`twice at once is one, and gone when it was taken away once, in ${RACES} races`, async () => {
    const { administrator } = cohort;
    const { id: accountId } = await administrator.does("/accounts", { displayName: "Nyambura Wekesa-Simiyu" });
    const { id: programmeId } = await administrator.does("/programmes", programmeTerms("Two who give"));
    manager.hears(administrator);
    rival.hears(administrator);
    const grant = { role: "auditor", level: "programme", on: programmeId };
    const gives = (by: Member) => () => asks(by, `/accounts/${accountId}/grants`, grant);
    for (let nth = 0; nth < RACES; nth++) {
      const replies = await atOnce(nth, gives(manager), gives(rival));
      expect(accepted(replies)).toBe(2);
      administrator.hears(manager);
      administrator.hears(rival);
      const held = `/grants?accountId=${accountId}&status=given`;
      const { items } = await administrator.sees<Grants>(held);
      expect(items.map(({ grantId }) => grantId)).toEqual([replies[0].body.id]);
      await administrator.does(`/grants/${replies[1].body.id}/revocation`, { reason: "Given to somebody else." });
      expect((await administrator.sees<Grants>(held)).items).toEqual([]);
    }
  });

  test(`at the moment the account is closed leaves the funder with an administrator, in ${RACES} races`, async () => {
    const { administrator } = cohort;
    const grant = { role: "funder-administrator", level: "funder", on: administrator.funder };
    const [own] = (await administrator.sees<Grants>(`/grants?accountId=${administrator.account}`)).items;
    for (let nth = 0; nth < RACES; nth++) {
      const { id } = await administrator.does("/accounts", { displayName: "Nyambura Wekesa-Simiyu" });
      const [given, closed] = await atOnce(
        nth,
        () => asks(administrator, `/accounts/${id}/grants`, grant),
        () => asks(administrator, `/accounts/${id}/closure`, { reason: "They have left." }),
      );
      const [held] = (await administrator.sees<Grants>(`/grants?accountId=${id}`)).items;
      if (given.status >= 300) expect(held).toBeUndefined();
      else if (closed.status >= 300) expect(closed.body.code).toBe("account-administers");
      else
        expect(
          await administrator.isRefused(`/grants/${own?.grantId}/revocation`, { reason: "Somebody is there." }),
        ).toBe("last-administrator");
      if (held) await administrator.does(`/grants/${held.grantId}/revocation`, { reason: "They have left." });
    }
  });
});
