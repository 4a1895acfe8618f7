import "reflect-metadata";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { SchedulingMessage } from "@sankofa/contracts/scheduling.contracts";
import type { Message } from "@sankofa/kernel/contract";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW, TENANT } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms as terms } from "@sankofa/testing/relationship-terms";
import { getRelationship } from "./relationship-card.query";
import { relationshipCardView } from "./relationship-card.view";
import { listRelationships } from "./relationship-list.query";

type Said = (RelationshipsMessage | SchedulingMessage) & {
  readonly id?: string;
  readonly happened?: string;
  readonly recorded?: string;
};

const { relationshipId } = ids;
const opened: Said = { type: "relationship.opened", data: terms };
const after = (...said: readonly Said[]) =>
  folded(relationshipCardView, feed<Message>(opened, ...said)).get(relationshipId);

const engagement = (nth: number) => ({ engagementId: newIdOf(20 + nth), ...ids, kind: "meeting" });
const proposed = (nth: number, startsAt: string): Said => ({
  type: "engagement.proposed",
  data: { ...engagement(nth), zone: "Africa/Nairobi", startsAt, minutes: 60, place: "Nairobi" },
});
const held = (nth: number, happened: string): Said => ({
  type: "engagement.held",
  data: { ...engagement(nth), zone: "Africa/Nairobi", happened, minutes: 60 },
});
const contact = { ...ids, kind: "mentoring-contact" };
const due = { on: "2026-02-10", at: "2026-02-09T21:00:00.000Z", overdueAt: "2026-02-17T21:00:00.000Z" };
const set: Said = {
  type: "cadence.set",
  data: {
    ...contact,
    metBy: ["meeting"],
    pace: { every: 1, unit: "month" },
    graceDays: 7,
    zone: "Africa/Nairobi",
    due,
  },
};

describe("REL-1 the card of a relationship", () => {
  test("begins with its parties, belongs to them, and is absent before", () => {
    expect(after()).toMatchObject({ status: "active", stage: "build", menteeOrganisation: "Tumaini", plan: null });
    expect(folded(relationshipCardView, feed<Message>(set)).size).toBe(0);
    expect(relationshipCardView.scope(after()!)).toEqual({
      funder: TENANT,
      programme: ids.programmeId,
      application: ids.applicationId,
      relationship: relationshipId,
    });
  });

  test("REL-2 keeps who acknowledged when, and all additions", () => {
    const acknowledged = (additions: string[]): Said => ({
      type: "relationship.rights-acknowledged",
      data: { ...ids, side: "mentee", rights: "s2s", rightsVersion: 1, additions },
    });
    expect(after(acknowledged(["a"]), acknowledged(["b"]))?.acknowledgements).toEqual({
      mentor: null,
      mentee: { on: NOW, rights: "s2s", rightsVersion: 1, additions: ["a", "b"] },
    });
  });

  test("REL-3 follows the stages, forwards and back", () => {
    const entered: Said = {
      type: "relationship.stage-entered",
      data: { ...ids, from: "build", stage: "expectations", overridden: [] },
    };
    const reopened: Said = {
      type: "relationship.stage-reopened",
      data: { ...ids, from: "expectations", stage: "build", why: "x" },
    };
    expect(after(entered)?.stage).toBe("expectations");
    expect(after(entered, reopened)?.stage).toBe("build");
  });

  test.each([
    [{ type: "relationship.put-on-hold", data: { ...ids, reason: "x" } }, "on-hold"],
    [{ type: "relationship.gone-dormant", data: { ...ids, reason: "x" } }, "dormant"],
    [{ type: "relationship.resumed", data: ids }, "active"],
    [{ type: "relationship.pairing-declined", data: { ...ids, side: "mentee", ended: NOW } }, "pairing-declined"],
    [{ type: "relationship.completed", data: { ...ids, ended: NOW } }, "completed"],
    [
      { type: "relationship.completed-early", data: { ...ids, ended: NOW, agreedUntil: "2026-03-02" } },
      "completed-early",
    ],
    [{ type: "relationship.transitioned", data: { ...ids, into: ["peers"], ended: NOW } }, "transitioned"],
  ] as const satisfies readonly (readonly [RelationshipsMessage, string])[])("GEN-3 $0.type is %j", (said, status) => {
    expect(after(said as unknown as Said)?.status).toBe(status);
  });

  test("GEN-2 an ending shows as corrected, and the correction beside it", () => {
    const id = newIdOf(90);
    const ended: Said = {
      type: "relationship.ended-prematurely",
      data: { ...ids, reason: "lost-interest", explanation: "x", mediationOffered: true, ended: NOW },
      id,
    };
    const correction = {
      corrects: id,
      correctedType: "relationship.ended-prematurely",
      reason: "Wrong reason",
      endingReason: "no-good-match",
    } as const;
    const card = after(ended, { type: "relationship.corrected", data: { ...ids, ...correction } });
    expect(card?.ending).toEqual({ factId: id, on: NOW, reason: "no-good-match", text: "x", mediationOffered: true });
    expect(card?.corrections).toEqual([{ ...correction, happened: null, statement: null }]);
  });

  test("REL-6 sums the plan up; a change takes the agreements back", () => {
    const plan = { planId: relationshipId, ...ids };
    const drafted: Said = { type: "plan.drafted", data: plan };
    const agreed: Said = { type: "plan.agreed", data: { ...plan, side: "mentor", edition: 1, byBoth: false } };
    const both: Said = { type: "plan.agreed", data: { ...plan, side: "mentee", edition: 1, byBoth: true } };
    expect(after(drafted, agreed, both)?.plan).toMatchObject({ status: "agreed", agreedBy: ["mentor", "mentee"] });
    const revised: Said = { type: "plan.revised", data: { ...plan, edition: 2, why: "x" } };
    expect(after(drafted, agreed, both, revised)?.plan).toMatchObject({ status: "drafted", edition: 2, agreedBy: [] });
  });
});

describe("SCH-3 what the calendar says of it", () => {
  test("GEN-1 a contact entered late stands where it happened", () => {
    const card = after(held(1, "2026-02-20T09:00:00.000Z"), held(2, "2026-02-01[Africa/Nairobi]"));
    expect(card?.contacts).toBe(2);
    expect(card?.latest.map((each) => each.engagementId)).toEqual([newIdOf(21), newIdOf(22)]);
  });

  test("GEN-2 a corrected contact is one contact, with the right values", () => {
    const took = { happened: "2026-02-21T09:00:00.000Z", minutes: 90 };
    const was = { happened: "2026-02-20T09:00:00.000Z", minutes: 60 };
    const card = after(held(1, was.happened), {
      type: "engagement.corrected",
      data: { ...engagement(1), corrects: newIdOf(91), reason: "x", ...took, was },
    });
    expect(card).toMatchObject({ contacts: 1, latest: [took] });
  });

  test("it never shows more than the five latest", () => {
    const card = after(...[1, 2, 3, 4, 5, 6].map((day) => held(day, `2026-02-0${day}T09:00:00.000Z`)));
    expect(card?.contacts).toBe(6);
    expect(card?.latest.map((each) => each.happened.slice(8, 10))).toEqual(["06", "05", "04", "03", "02"]);
  });

  test("the next engagement is the soonest that lies ahead of the moment asked for", async () => {
    const contracts = feed<Message>(
      opened,
      proposed(1, "2026-03-09T09:00:00.000Z"),
      proposed(2, "2026-03-01T09:00:00.000Z"),
    );
    const card = await getRelationship.answer({ relationshipId }, readingOver(contracts));
    expect(card?.nextEngagement?.engagementId).toBe(newIdOf(21));
    expect(card?.ahead).toHaveLength(2);
  });

  test("REL-9 of what was still ahead when it ended nothing is, and what came before the end is still to be told of", async () => {
    const ended: Said = { type: "relationship.completed", data: { ...ids, ended: "2026-03-05[Africa/Nairobi]" } };
    const planned = [proposed(1, "2026-03-09T09:00:00.000Z"), proposed(2, "2026-03-05T09:00:00.000Z")];
    const reading = readingOver(feed<Message>(opened, ...planned, ended));
    const card = await getRelationship.answer({ relationshipId }, reading);
    expect(card?.ahead.map(({ engagementId }) => engagementId)).toEqual([newIdOf(22)]);
    const list = await listRelationships.answer({}, readingOver(feed<Message>(opened, ...planned.slice(0, 1), ended)));
    expect(list?.items).toMatchObject([{ nextEngagement: null }]);
  });

  test.each([
    [{ type: "engagement.cancelled", data: { ...engagement(1), reason: "x" } }],
    [{ type: "engagement.missed", data: engagement(1) }],
    [held(1, NOW)],
  ] as const)("nothing lies ahead of an engagement after %j", (said) => {
    expect(after(proposed(1, "2026-03-09T09:00:00.000Z"), said as Said)?.ahead).toEqual([]);
  });

  test("SCH-2 it is overdue from the fact that says so until the contact is held", async () => {
    const overdue: Said = { type: "contact.overdue", data: { ...contact, dueOn: due.on } };
    const met: Said = {
      type: "cadence.met",
      data: {
        ...contact,
        engagementId: newIdOf(21),
        on: "2026-02-20",
        lastOn: "2026-02-20",
        next: { due: { ...due, on: "2026-03-20" }, standing: "upcoming" },
      },
    };
    const list = async (...said: readonly Said[]) =>
      (await listRelationships.answer({}, readingOver(feed<Message>(opened, set, ...said))))?.items;
    expect(await list()).toMatchObject([{ overdue: false }]);
    expect(await list(overdue)).toMatchObject([{ overdue: true }]);
    expect(await list(overdue, met)).toMatchObject([{ overdue: false }]);
    expect(after(set, overdue, met)?.due).toEqual([
      { kind: "mentoring-contact", dueOn: "2026-03-20", standing: "upcoming" },
    ]);
  });
});

test("AUD-2 the card as of a past moment is the card of then", async () => {
  const hold: Said = {
    type: "relationship.put-on-hold",
    data: { ...ids, reason: "x" },
    recorded: "2026-02-01T00:00:00.000Z",
  };
  const contracts = feed<Message>({ ...opened, recorded: "2026-01-01T00:00:00.000Z" }, hold);
  const at = async (instant: string) =>
    (
      await getRelationship.answer(
        { relationshipId },
        readingOver(contracts, { asOf: { at: instant, time: "recorded" } }),
      )
    )?.status;
  expect(await at("2026-01-31T23:59:59.999Z")).toBe("active");
  expect(await at("2026-02-01T00:00:00.000Z")).toBe("on-hold");
  expect(await at("2025-12-31T00:00:00.000Z")).toBeUndefined();
});

test("PRV-2 whoever has no grant on it does not see it", async () => {
  const elsewhere = { id: newIdOf(9), role: "mentor", level: "relationship", on: newIdOf(99) } as const;
  const reading = readingOver(feed<Message>(opened), { grants: [elsewhere] });
  expect(await getRelationship.answer({ relationshipId }, reading)).toBeUndefined();
  expect((await listRelationships.answer({}, reading))?.items).toEqual([]);
});
