import "reflect-metadata";
import type { RelationshipsContract, RelationshipsMessage } from "@sankofa/contracts/relationships.contracts";
import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { relationshipIds } from "@sankofa/testing/relationship-terms";
import { plainToInstance } from "class-transformer";
import { validateSync } from "class-validator";
import { lapseMatch, LapseMatchRequest } from "../../commands/lapse-match";
import { whenMatchDecidedThenLapse } from "./when-match-decided-then-lapse";

const { applicationId, programmeId } = relationshipIds;
const ids = { proposalId: applicationId, programmeId, applicationId };
const data = { ...ids, version: 1, mentorId: newIdOf(7), organisation: "Umoja", place: 1, reason: "They fit." };
const [decided] = feed<RelationshipsMessage>({ type: "match.decided", data });

test("GEN-4 each decision is looked at again once it is written, with a request that fits the command", () => {
  const heard = decided as Extract<RelationshipsContract, { readonly type: "match.decided" }>;
  const [instruction, ...more] = whenMatchDecidedThenLapse.then(heard);
  expect(more).toEqual([]);
  expect(instruction?.command).toBe(`relationships.${lapseMatch.name}`);
  const request = plainToInstance(LapseMatchRequest, instruction?.request);
  expect(validateSync(request, { whitelist: true, forbidNonWhitelisted: true })).toEqual([]);
});

test("GEN-4 it falls through only where the places had gone to others before it", async () => {
  const promised = [newIdOf(81), newIdOf(82), applicationId].map((each) => ({
    applicationId: each,
    mentorId: newIdOf(7),
  }));
  const mentor = { mentorId: newIdOf(7), capacity: 2, taken: 0 };
  const around = (places: typeof promised) =>
    ({ lookup: () => Promise.resolve({ mentors: [mentor], running: [], promised: places }) }) as never;
  const request = { applicationId, programmeId, mentorId: newIdOf(7) };
  expect(await lapseMatch.given?.(request, around(promised))).toEqual({ full: [newIdOf(7)] });
  expect(await lapseMatch.given?.(request, around(promised.slice(1)))).toEqual({ full: [] });
});
