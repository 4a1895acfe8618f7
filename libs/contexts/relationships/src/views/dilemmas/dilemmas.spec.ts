import "reflect-metadata";
import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import type { RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Role, ScopeLevel } from "@sankofa/kernel/scope";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds, relationshipTerms } from "@sankofa/testing/relationship-terms";
import { listDilemmas, programmeDilemmas } from "./dilemmas.query";

const { relationshipId, programmeId } = relationshipIds;
const [writer, other] = [newIdOf(60), newIdOf(61)];
const ids = (n: number) => ({ dilemmaId: newIdOf(n), ...relationshipIds, writerId: writer });
const programme = { type: "programme.opened", data: { programmeId } } as unknown as EnrolmentMessage;
const opened: RelationshipsMessage = { type: "relationship.opened", data: relationshipTerms };
const logged = (n: number, coordinatorToo: boolean): RelationshipsMessage => ({
  type: "dilemma.logged",
  data: { ...ids(n), coordinatorToo, what: `⟦s1.what${n}⟧` },
});
const both = [logged(1, true), logged(2, false)];
const withdrawn: RelationshipsMessage = { type: "dilemma.withdrawn", data: { ...ids(1), reason: "⟦s1.why⟧" } };

const reading = (account: string, role: Role, level: ScopeLevel, on: string, said: readonly RelationshipsMessage[]) =>
  readingOver(feed<RelationshipsMessage | EnrolmentMessage>(programme, opened, ...said), {
    actor: `account:${account}`,
    grants: [{ id: newIdOf(70), role, level, on }],
  });
const known = async (account: string, role: Role, said = both): Promise<readonly (string | null)[] | undefined> => {
  const [level, on] =
    role === "mentor" ? (["relationship", relationshipId] as const) : (["programme", programmeId] as const);
  const page = await listDilemmas.answer({ relationshipId }, reading(account, role, level, on, said));
  return page?.items.map(({ what }) => what).sort();
};

test("REL-10 the writer and the programme's manager know of all, a coordinator of those it was let into", async () => {
  expect(await known(writer, "mentor")).toEqual(["⟦s1.what1⟧", "⟦s1.what2⟧"]);
  expect(await known(other, "programme-manager")).toEqual(["⟦s1.what1⟧", "⟦s1.what2⟧"]);
  expect(await known(other, "coordinator")).toEqual(["⟦s1.what1⟧"]);
  // Who coordinates and mentors reads what they asked themselves too.
  expect(await known(writer, "coordinator")).toEqual(["⟦s1.what1⟧", "⟦s1.what2⟧"]);
  // Another mentor of the same relationship.
  expect(await known(other, "mentor")).toEqual([]);
});

test("REL-10 one that was withdrawn its writer alone still reads", async () => {
  const said = [...both, withdrawn];
  expect(await known(writer, "mentor", said)).toEqual(["⟦s1.what1⟧", "⟦s1.what2⟧"]);
  expect(await known(other, "programme-manager", said)).toEqual(["⟦s1.what2⟧", null].sort());
});

test("REL-10 no past is kept in which everybody reads again what was withdrawn since", () => {
  expect([listDilemmas, programmeDilemmas].map(({ asOf }) => asOf === true)).toEqual([false, false]);
});

test("REL-10 advice and what was done in the end stand with it", async () => {
  const advised: RelationshipsMessage = {
    type: "dilemma.advised",
    data: { ...ids(1), adviserId: other, advice: "⟦s1.advice⟧" },
  };
  const settled: RelationshipsMessage = { type: "dilemma.settled", data: { ...ids(1), how: "⟦s1.how⟧" } };
  const said = [...both, advised, settled];
  const page = await programmeDilemmas.answer(
    { programmeId },
    reading(other, "coordinator", "programme", programmeId, said),
  );
  expect(page?.items).toMatchObject([{ advice: [{ advice: "⟦s1.advice⟧" }], how: "⟦s1.how⟧", status: "settled" }]);
  expect(programmeDilemmas.discloses?.(page!, `account:${other}`)).toMatchObject({
    kind: "dilemma",
    recordIds: [newIdOf(1)],
  });
});
