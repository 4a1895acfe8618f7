import "reflect-metadata";
import type { RelationshipsContract, RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import type { Surroundings } from "@sankofa/kernel/manifest";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf, NOW } from "@sankofa/testing/given-when-then";
import { relationshipIds as ids, relationshipTerms as terms } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { pairAnew, PairAnewRequest } from "../../commands/pair-anew";
import { matchProposal } from "../../domain/match-proposal/match-proposal.noun";
import { relationship } from "../../domain/relationship/relationship.noun";
import { whenMatchDecidedThenPairAnew as pairing } from "./when-match-decided-then-pair-anew";

const { applicationId, programmeId, relationshipId } = ids;
const belongs = { proposalId: applicationId, programmeId, applicationId };

const heard = (): Extract<RelationshipsContract, { readonly type: "match.decided" }> => {
  const data = { ...belongs, version: 2, mentorId: newIdOf(7), organisation: "Umoja", place: 1, reason: "They fit." };
  const [contract] = feed<RelationshipsMessage>({ type: "match.decided", data });
  return contract as Extract<RelationshipsContract, { readonly type: "match.decided" }>;
};

const mentorId = newIdOf(7);
const decided = (declined: boolean) => ({
  status: "decided",
  ids: belongs,
  decided: { mentorId },
  ended: declined ? [relationshipId] : [],
});
const ended = { status: "ended", opening: { ...terms, until: "2027-01-31" } };
const PAIRED = newIdOf(41);

/** What stands of the proposal and of the pairing that was declined, where one was; `promised` have the mentor's one place. */
const around = (
  declined: boolean,
  { promised = [applicationId], opened = [] as readonly string[] } = {},
): Surroundings =>
  ({
    newId: () => newIdOf(40),
    reservationId: (purpose: string, value: string) =>
      Promise.resolve(`${purpose} ${value}` === `pairing ${relationshipId}` ? PAIRED : ""),
    lookup: () =>
      Promise.resolve({
        mentors: [{ mentorId, capacity: 1, taken: 0 }],
        running: [],
        promised: promised.map((each) => ({ applicationId: each, mentorId })),
      }),
    state: (noun: unknown, id: string) => {
      if (noun === matchProposal) return Promise.resolve(decided(declined));
      return Promise.resolve([relationshipId, ...opened].includes(id) ? ended : { status: "absent" });
    },
  }) as never;

test("REL-14 a mentor who is decided on is heard of, with a request that fits the command", () => {
  const [instruction, ...more] = pairing.then(heard());
  expect(more).toEqual([]);
  expect(instruction?.command).toBe(`relationships.${pairAnew.name}`);
  const request = plainToInstance(PairAnewRequest, instruction?.request);
  expect(validateSync(request, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
  expect(pairAnew.noun).toBe(relationship);
});

test.each([
  ["from the day of the decision", NOW, NOW.slice(0, 10)],
  ["within the memorandum's time", "2028-05-05T08:00:00.000Z", "2027-01-31"],
])(
  "REL-14 after a declined pairing or a premature end one is opened on the same terms, %s",
  async (_, happened, from) => {
    const command = await pairAnew.command({ applicationId, happened }, around(true));
    expect(await pairAnew.id({ applicationId, happened }, around(true))).toBe(PAIRED);
    expect(command).toEqual({
      type: "open-relationship",
      opening: { ...terms, until: "2027-01-31", relationshipId: PAIRED, from },
    });
  },
);

test("REL-14 the first decision opens nothing: that is what the memorandum does", async () => {
  const command = await pairAnew.command({ applicationId, happened: NOW }, around(false));
  expect(command).toEqual({ type: "open-relationship", opening: undefined });
  const { initial } = relationship.decider;
  expect(relationship.decider.decide(command as never, initial, {} as never)).toEqual({ accepted: [] });
});

test("GEN-4 REL-14 a decision whose last place was promised before opens nothing: it falls through", async () => {
  const late = around(true, { promised: [newIdOf(81), applicationId] });
  const command = await pairAnew.command({ applicationId, happened: NOW }, late);
  expect(command).toEqual({ type: "open-relationship", opening: undefined });
});

test("GEN-4 what was opened under the decision's own id, as it once was, is not opened a second time", async () => {
  const before = around(true, { opened: [newIdOf(40)] });
  expect(await pairAnew.id({ applicationId, happened: NOW }, before)).toBe(newIdOf(40));
});
