import { feedContracts } from "@sankofa/contracts/feed";
import type { ContractRegistry } from "@sankofa/kernel/contract";
import { folded, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { told, toldCohort } from "@sankofa/testing/told-cohort";
import { relationshipStoryView } from "./relationship-story.view";
import { relationshipTimeline } from "./relationship-timeline.query";

const [relationshipId] = told.relationships;
const ask = (
  reading = readingOver(toldCohort),
  page: { limit?: number; cursor?: string; first?: "oldest" | "newest" } = {},
) => relationshipTimeline.answer({ relationshipId, ...page }, reading);

describe("REP-3 a relationship's story", () => {
  test("hears every contract that names a relationship, of whatever room, and PRV-2 nothing confidential", () => {
    const definitions: ContractRegistry = feedContracts;
    const named = Object.entries(definitions).filter(
      ([, { data, confidential }]) => "relationshipId" in data.properties && !confidential,
    );
    expect(relationshipStoryView.reads.filter((type) => /^(dilemma|feedback)\./.test(type))).toEqual([]);
    expect([...relationshipStoryView.reads].sort()).toEqual(named.map(([type]) => type).sort());
    expect(relationshipStoryView.reads).toEqual(
      expect.arrayContaining(["plan.agreed", "engagement.held", "cadence.set", "grant.given"]),
    );
  });

  test("says whose it is, once", () => {
    const doc = folded(relationshipStoryView, toldCohort).get(relationshipId)!;
    expect(doc).toEqual({
      relationshipId,
      programmeId: told.programme,
      applicationId: told.applications[0],
      funder: TENANT,
    });
    expect(relationshipStoryView.project(doc, toldCohort[20]!, relationshipId)).toBe(doc);
  });
});

describe("GEN-5 the timeline", () => {
  test("reads as sentences with who, when and why, oldest first", async () => {
    const page = await ask();
    expect(page?.items.map(({ actor, sentence }) => [actor, sentence])).toEqual([
      [
        "⟦s1.amara⟧",
        "⟦s1.amara⟧ opened the relationship between Nuru and Tumaini, from 1 February 2026 to 31 January 2027.",
      ],
      ["⟦s1.amara⟧", "⟦s1.amara⟧ moved the relationship from the build stage to the expectations stage."],
      ["⟦s1.amara⟧", "⟦s1.amara⟧ recorded that the check in was held on 3 March 2026, for 60 minutes."],
      ["⟦s1.amara⟧", "⟦s1.amara⟧ logged afterwards a visit of 10 March 2026 at 08:00 UTC, 90 minutes long."],
      ["The platform", "The platform noted that the check in due on 3 April 2026 is overdue."],
      [
        "⟦s1.amara⟧",
        "⟦s1.amara⟧ corrected the entry of a check in: not 60 minutes on 3 March 2026, but 45 minutes on 3 March 2026. Why: Typed the wrong length",
      ],
    ]);
  });

  test("GEN-1 shows both times, and which entries came late", async () => {
    const page = await ask();
    expect(page?.items.map(({ late }) => late)).toEqual([false, false, true, false, false, false]);
    expect(page?.items[2]).toMatchObject({
      happened: "2026-03-03[Africa/Nairobi]",
      recorded: "2026-03-09T10:00:00.000Z",
    });
  });

  test("GEN-2 a correction names the entry it corrects, and both are there", async () => {
    const items = (await ask())?.items ?? [];
    expect(items.at(-1)?.corrects).toBe(items[2]?.id);
  });

  test("GEN-2 an entry about an engagement names it, for whoever corrects it; another names none", async () => {
    const items = (await ask())?.items ?? [];
    expect(items.map(({ engagementId }) => engagementId !== undefined)).toEqual([
      ...[false, false, true, true, false, true],
    ]);
    expect(items.at(-1)?.engagementId).toBe(items[2]?.engagementId);
  });

  test("comes in pages", async () => {
    const first = await ask(undefined, { limit: 4 });
    expect(first?.items).toHaveLength(4);
    const rest = await ask(undefined, { limit: 4, cursor: first?.next ?? "" });
    expect(rest?.items.map(({ type }) => type)).toEqual(["contact.overdue", "engagement.corrected"]);
    expect(rest?.next).toBeNull();
  });

  test("comes newest first where that is asked for, in pages too", async () => {
    const whole = ((await ask())?.items ?? []).map(({ id }) => id).reverse();
    const first = await ask(undefined, { limit: 4, first: "newest" });
    const rest = await ask(undefined, { limit: 4, first: "newest", cursor: first?.next ?? "" });
    expect([...(first?.items ?? []), ...(rest?.items ?? [])].map(({ id }) => id)).toEqual(whole);
    expect(rest?.next).toBeNull();
    const asOf = { at: "2026-03-05T00:00:00.000Z", time: "happened" } as const;
    const happened = await ask(readingOver(toldCohort, { asOf }), { limit: 3, first: "newest" });
    const before = await ask(readingOver(toldCohort, { asOf }), { first: "newest", cursor: happened?.next ?? "" });
    expect(happened?.items[0]?.type).toBe("engagement.corrected");
    expect(before?.items.map(({ type }) => type)).toEqual(["relationship.opened"]);
  });

  test("AUD-2 as of a moment by recorded time, and by happened time with what is known now", async () => {
    const at = "2026-03-05T00:00:00.000Z";
    const recorded = await ask(readingOver(toldCohort, { asOf: { at, time: "recorded" } }));
    expect(recorded?.items.map(({ type }) => type)).toEqual(["relationship.opened", "relationship.stage-entered"]);
    const reading = readingOver(toldCohort, { asOf: { at, time: "happened" } });
    const happened = await ask(reading, { limit: 2 });
    expect(happened?.items).toHaveLength(2);
    const rest = await ask(reading, { limit: 2, cursor: happened?.next ?? "" });
    // The correction counts from the moment of the contact it corrects.
    expect(rest).toMatchObject({ items: [{ type: "engagement.held" }, { type: "engagement.corrected" }], next: null });
  });

  test("is read by those in the relationship, names included, and by nobody else", async () => {
    const grant = { id: newIdOf(1), role: "mentor", level: "relationship", on: relationshipId } as const;
    expect((await ask(readingOver(toldCohort, { grants: [grant] })))?.items[0]?.actor).toBe("⟦s1.amara⟧");
    const elsewhere = { ...grant, on: told.relationships[1] };
    expect(await ask(readingOver(toldCohort, { grants: [elsewhere] }))).toBeUndefined();
  });
});
