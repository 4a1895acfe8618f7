import type { Message } from "@sankofa/kernel/contract";
import { feed, folded, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { outlastingGrants } from "./outlasting-grants.query";
import { MOST_GONE, outlastingGrantsView } from "./outlasting-grants.view";

const [programmeId, applicationId, relationshipId] = [11, 12, 13].map((n) => newIdOf(n)) as [string, string, string];
const application = { programmeId, applicationId };
const relationship = { ...application, relationshipId };

/** Each an hour after the one before. */
const told = (...messages: readonly object[]) =>
  feed<Message>(...(messages as unknown as readonly Message[])).map((contract, hour) => ({
    ...contract,
    recorded: `2026-03-03T${String(hour).padStart(2, "0")}:00:00.000Z`,
  }));
const invited = { type: "application.invited", data: { ...application, organisationName: "Tumaini" } };
const grant = (act: "given" | "confirmed" | "revoked", nth: number, role: string, others: object = {}) => {
  const level = role === "mentor" || role === "auditor" ? "relationship" : "application";
  const place = level === "relationship" ? relationship : application;
  const account = { grantId: newIdOf(20 + nth), accountId: newIdOf(40 + nth), displayName: `⟦s1.${nth}⟧` };
  return {
    type: `grant.${act}`,
    data: { ...account, role, level, on: place === relationship ? relationshipId : applicationId, ...place, ...others },
  };
};
const happens = (type: string, others: object = {}) => ({
  type,
  data: { ...(type.startsWith("relationship") ? relationship : application), ...others },
});
const over = async (...messages: readonly object[]) => {
  const contracts = told(invited, ...messages);
  const page = await outlastingGrants.answer({}, readingOver(contracts as never, { now: "2026-03-04T00:00:00.000Z" }));
  return page?.items.map(({ grantId, over: by }) => [grantId, by.how]);
};

describe("PRV-2 grants that stand although what they were given for is over", () => {
  test("nobody's while the work goes on, and everybody's who took part when it has ended", async () => {
    const given = [grant("given", 1, "mentor"), grant("given", 2, "auditor"), grant("given", 3, "mentee")];
    expect(await over(...given)).toEqual([]);
    expect(await over(...given, happens("relationship.completed"))).toEqual([[newIdOf(21), "ended"]]);
    expect(await over(...given, happens("relationship.pairing-declined"))).toEqual([[newIdOf(21), "declined"]]);
    expect(await over(...given, happens("application.withdrawn"))).toEqual([[newIdOf(23), "not-selected"]]);
  });

  test("with whom, for what, and since when it may be over", async () => {
    const contracts = told(invited, grant("given", 3, "mentee"), happens("application.declined"));
    const page = await outlastingGrants.answer({}, readingOver(contracts as never));
    expect(page?.items).toEqual([
      {
        grantId: newIdOf(23),
        accountId: newIdOf(43),
        displayName: "⟦s1.3⟧",
        role: "mentee",
        level: "application",
        on: applicationId,
        onName: "Tumaini",
        given: "2026-03-03T01:00:00.000Z",
        over: { how: "not-selected", at: "2026-03-03T02:00:00.000Z" },
      },
    ]);
  });

  test("of several of whom one left, all are asked about until one has ended", async () => {
    const both = [grant("given", 3, "applicant"), grant("given", 4, "applicant")];
    const left = [...both, happens("participant.replaced", { replacedPersonId: newIdOf(60) })];
    expect(await over(...left)).toEqual([
      [newIdOf(23), "replaced"],
      [newIdOf(24), "replaced"],
    ]);
    expect(await over(...left, grant("given", 5, "applicant"), grant("revoked", 3, "applicant"))).toEqual([]);
  });

  test("a focal point who is replaced is asked about on that side alone, a mentee that leaves on the mentee's", async () => {
    const given = [
      grant("given", 1, "mentor"),
      grant("given", 6, "mentee", { level: "relationship", ...relationship }),
    ];
    const onRelationship = given.map((each) => ({
      ...each,
      data: { ...each.data, on: relationshipId, ...relationship },
    }));
    const named = (others: object) => happens("relationship.contact-named", { duty: "focal-point", ...others });
    expect(await over(...onRelationship, named({ side: "mentor" }))).toEqual([]);
    expect(await over(...onRelationship, named({ side: "mentor", replacedPersonId: newIdOf(60) }))).toEqual([
      [newIdOf(21), "replaced"],
    ]);
    expect(await over(...onRelationship, happens("relationship.mentee-left"))).toEqual([[newIdOf(26), "left"]]);
  });

  test("what was found still right is asked about no more, until something ends there anew", async () => {
    const given = [grant("given", 1, "mentor"), grant("given", 7, "mentor"), happens("relationship.completed-early")];
    const confirmed = [...given, grant("confirmed", 1, "mentor")];
    expect(await over(...confirmed)).toEqual([[newIdOf(27), "ended"]]);
    expect(await over(...confirmed, grant("revoked", 7, "mentor"))).toEqual([]);
    expect(await over(...confirmed, happens("relationship.transitioned"))).toEqual([
      [newIdOf(21), "ended"],
      [newIdOf(27), "ended"],
    ]);
  });

  test("what was given afterwards, or has run out by itself, is none of them", async () => {
    const ended = happens("relationship.ended-prematurely");
    expect(await over(ended, grant("given", 1, "mentor"))).toEqual([]);
    const until = "2026-03-03T20:00:00.000Z";
    expect(await over(grant("given", 1, "mentor", { until }), ended)).toEqual([]);
  });

  test("a place whose grants have all run out makes no page shorter", async () => {
    const at = (nth: number) => ({ on: newIdOf(80 + nth), applicationId: newIdOf(80 + nth) });
    const until = "2026-03-03T20:00:00.000Z";
    const contracts = told(
      ...[1, 2, 3].map((nth) => grant("given", nth, "applicant", { ...at(nth), ...(nth === 2 ? {} : { until }) })),
      ...[1, 2, 3].map((nth) => happens("application.withdrawn", at(nth))),
    );
    const reading = readingOver(contracts as never, { now: "2026-03-04T00:00:00.000Z" });
    const page = await outlastingGrants.answer({ limit: 1 }, reading);
    expect(page?.items.map(({ on }) => on)).toEqual([newIdOf(82)]);
  });

  test("of those who went, only so many are kept, and the newest says by what a grant is over", () => {
    const left = Array.from({ length: MOST_GONE + 1 }, () =>
      happens("participant.replaced", { replacedPersonId: newIdOf(60) }),
    );
    const contracts = feed<Message>(...([grant("given", 3, "applicant"), ...left] as unknown as readonly Message[]));
    const last = { ...happens("application.withdrawn") };
    const all = [...contracts, ...feed<Message>(last as unknown as Message)];
    const [doc] = folded(outlastingGrantsView, all as never).values();
    expect(doc?.gone).toHaveLength(MOST_GONE);
    expect(doc?.gone.at(-1)?.how).toBe("not-selected");
  });
});
