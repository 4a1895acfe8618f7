import type { AccessMessage } from "@sankofa/contracts/access.contracts";
import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import type { Message } from "@sankofa/kernel/contract";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { ACTOR, newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { mayGive } from "../places/may-give.query";
import { listGrants } from "./grants.query";

const programmeId = newIdOf(3);
const accountId = newIdOf(1);
const grant = {
  grantId: newIdOf(2),
  accountId,
  displayName: "⟦s1.a⟧",
  role: "coordinator",
  level: "programme",
  on: programmeId,
  programmeId,
} as const;
const programme = {
  type: "programme.opened",
  data: { programmeId, name: "Track 3 East" },
} as unknown as EnrolmentMessage;
const given: AccessMessage = { type: "grant.given", data: grant };
const revoked: AccessMessage = { type: "grant.revoked", data: { ...grant, reason: "Left" } };

describe("PRV-2 grants", () => {
  test("are listed with the name of what they are on, and how they ended", async () => {
    const page = await listGrants.answer({ accountId }, readingOver(feed<Message>(programme, given, revoked)));
    expect(page?.items).toEqual([
      {
        grantId: newIdOf(2),
        accountId,
        displayName: "⟦s1.a⟧",
        role: "coordinator",
        level: "programme",
        on: programmeId,
        onName: "Track 3 East",
        from: null,
        until: null,
        reason: null,
        given: NOW,
        givenBy: ACTOR,
        confirmed: null,
        revoked: { at: NOW, by: ACTOR, reason: "Left" },
      },
    ]);
  });

  test("say when they were last found still right, and by whom", async () => {
    const confirmed: AccessMessage = { type: "grant.confirmed", data: grant };
    const page = await listGrants.answer({ accountId }, readingOver(feed<Message>(programme, given, confirmed)));
    expect(page?.items).toMatchObject([{ confirmed: { at: NOW, by: ACTOR }, revoked: null }]);
  });

  test("are found by status", async () => {
    const reading = readingOver(feed<Message>(programme, given, revoked));
    expect((await listGrants.answer({ status: "given" }, reading))?.items).toHaveLength(0);
    expect((await listGrants.answer({ status: "revoked" }, reading))?.items).toHaveLength(1);
  });
});

describe("PRV-2 whether somebody may give a grant", () => {
  const wanted = { role: "signatory", level: "application", on: newIdOf(4) } as const;
  const invited = {
    type: "application.invited",
    data: { programmeId, applicationId: newIdOf(4), organisationName: "Tumaini" },
  } as unknown as EnrolmentMessage;
  const contracts = feed<Message>(programme, invited);
  const coordinator = { id: newIdOf(9), role: "coordinator", level: "programme", on: programmeId } as const;
  const elsewhere = { ...coordinator, on: newIdOf(99) };

  test("is answered for a place they can see", async () => {
    const answer = await mayGive.answer(wanted, readingOver(contracts, { grants: [coordinator] }));
    expect(answer).toEqual({ ...wanted, allowed: true, name: "Tumaini" });
    const refused = await mayGive.answer(
      { role: "coordinator", level: "programme", on: programmeId },
      readingOver(contracts, { grants: [coordinator] }),
    );
    expect(refused?.allowed).toBe(false);
  });

  test("is not answered for a place they cannot, or one of another level", async () => {
    expect(await mayGive.answer(wanted, readingOver(contracts, { grants: [elsewhere] }))).toBeUndefined();
    expect(await mayGive.answer({ ...wanted, level: "relationship" }, readingOver(contracts))).toBeUndefined();
  });
});
