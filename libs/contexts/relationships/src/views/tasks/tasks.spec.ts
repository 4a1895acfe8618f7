import "reflect-metadata";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Grant, Role } from "@sankofa/kernel/scope";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { stepWordIn } from "../../content/approaches/approaches";
import { listMyTasks, listTasks } from "./tasks.query";

const opened: RelationshipsMessage = { type: "relationship.opened", data: relationshipTerms };
type Owner = "mentor" | "mentee" | "programme";
const assigned = (nth: number, owner: Owner, more: object = {}): RelationshipsMessage => ({
  type: "task.assigned",
  data: { ...ids, taskId: newIdOf(nth), what: `Task ${nth}`, owner, origin: "by-hand", ...more },
});
const of = (nth: number) => ({ ...ids, taskId: newIdOf(nth) });
const asked = { relationshipId: ids.relationshipId };
const whats = (page: { readonly items: readonly { readonly what: string }[] } | undefined) =>
  page?.items.map(({ what }) => what);

test("REL-5 a relationship's tasks are listed by the day they are due, those without a day last", async () => {
  const reading = readingOver(
    feed(opened, assigned(11, "mentor"), assigned(12, "mentee", { dueOn: "2026-05-01" }), {
      type: "task.assigned",
      data: {
        ...of(13),
        what: "Task 13",
        owner: "mentee",
        origin: "approach",
        originKey: "plan-ahead",
        dueOn: "2026-04-01",
      },
    } satisfies RelationshipsMessage),
  );
  expect(whats(await listTasks.answer(asked, reading))).toEqual(["Task 13", "Task 12", "Task 11"]);
  expect(await listTasks.answer({ relationshipId: newIdOf(99) }, reading)).toBeUndefined();
});

test("a task that was done or dropped says when and why, and is open again when it was opened again", async () => {
  const page = await listTasks.answer(
    asked,
    readingOver(
      feed<RelationshipsMessage>(
        opened,
        assigned(11, "mentor"),
        assigned(12, "mentor"),
        assigned(14, "mentor"),
        { type: "task.done", data: { ...of(11), note: "Sent" } },
        { type: "task.dropped", data: { ...of(12), reason: "Not needed" } },
        { type: "task.done", data: of(14) },
        { type: "task.reopened", data: { ...of(14), why: "Not quite" } },
        { type: "task.reassigned", data: { ...of(14), owner: "mentee", why: "They know" } },
        { type: "task.done", data: of(99) },
      ),
    ),
  );
  expect(page?.items).toMatchObject([
    { status: "done", closed: { on: NOW, text: "Sent" } },
    { status: "dropped", closed: { on: NOW, text: "Not needed" } },
    { status: "open", owner: "mentee", closed: null },
  ]);
});

describe("what somebody has to do is what their side has to do", () => {
  const everyone = feed<RelationshipsMessage>(
    assigned(11, "mentor"),
    assigned(12, "mentee"),
    assigned(13, "programme"),
    assigned(14, "mentor"),
    { type: "task.done", data: of(14) },
  );
  const as = (role: Role, level: Grant["level"], on: string) =>
    readingOver(everyone, { grants: [{ id: newIdOf(50), role, level, on }] });

  test.each([
    ["mentor", "relationship", ids.relationshipId, ["Task 11"]],
    ["mentee", "relationship", ids.relationshipId, ["Task 12"]],
    ["coordinator", "programme", ids.programmeId, ["Task 13"]],
    ["mentor", "relationship", newIdOf(77), []],
  ] as const)("%s", async (role, level, on, expected) => {
    expect(whats(await listMyTasks.answer({}, as(role, level, on)))).toEqual(expected);
  });

  test("REL-4 and says of which pair each is, to tell one from another", async () => {
    const grants = [
      { id: newIdOf(50), role: "coordinator" as const, level: "programme" as const, on: ids.programmeId },
    ];
    const reading = readingOver([...feed(opened), ...everyone], { grants });
    const { menteeOrganisation } = relationshipTerms;
    expect((await listMyTasks.answer({}, reading))?.items).toMatchObject([{ what: "Task 13", menteeOrganisation }]);
  });

  test.each([
    ["on one side", ["coordinator"], ["Task 199"]],
    ["on two", ["coordinator", "mentee"], ["Task 199"]],
  ] as const)("a page is full past what others have to do, to whoever is %s", async (_, roles, expected) => {
    const others = Array.from({ length: 60 }, (_, nth) => assigned(100 + nth, "mentor", { dueOn: "2026-04-01" }));
    const grants = roles.map((role, nth) => ({
      ...{ id: newIdOf(50 + nth), role, level: "programme" as const },
      on: ids.programmeId,
    }));
    const reading = readingOver(feed<RelationshipsMessage>(...others, assigned(199, "programme")), { grants });
    const page = await listMyTasks.answer({ limit: 20 }, reading);
    expect(whats(page)).toEqual(expected);
    expect(page?.next).toBeNull();
  });
});

test("REL-5 the steps of an approach read in the reader's language, what people wrote as they wrote it", async () => {
  const step = stepWordIn("en", "twinning", "find-pairs");
  const facts = feed(
    opened,
    assigned(11, "mentor", { what: step, origin: "approach", dueOn: "2026-05-01" }),
    assigned(12, "mentor", { what: step, dueOn: "2026-05-02" }),
    assigned(13, "mentor", { what: "Find a room", origin: "approach", dueOn: "2026-05-03" }),
  );
  const grants = [{ id: newIdOf(50), role: "mentor" as const, level: "programme" as const, on: ids.programmeId }];
  const reading = readingOver(facts, { language: "fr", grants });
  const expected = [stepWordIn("fr", "twinning", "find-pairs"), step, "Find a room"];
  expect(whats(await listTasks.answer(asked, reading))).toEqual(expected);
  expect(whats(await listMyTasks.answer({}, reading))).toEqual(expected);
});
