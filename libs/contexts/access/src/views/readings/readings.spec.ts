import "reflect-metadata";
import type { AccessMessage } from "@sankofa/contracts/access.contracts";
import type { EnrolmentMessage } from "@sankofa/contracts/enrolment.contracts";
import type { Role } from "@sankofa/kernel/scope";
import { feed, readingOver } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { listReadings } from "./readings.query";

const programmeId = newIdOf(2);
const programme = {
  type: "programme.opened",
  data: { programmeId, name: "Track 3 East" },
} as unknown as EnrolmentMessage;
const read = (recordId: string, of = programmeId): AccessMessage => ({
  type: "reading.recorded",
  data: {
    ...{ accountId: newIdOf(1), decidedBy: `account:${newIdOf(1)}`, programmeId: of },
    ...{ kind: "dilemma", hour: "2026-03-03T09:00:00.000Z", recordIds: [recordId] },
  },
});

test("AUD-5 an auditor of a programme sees who read what of it, and of another nothing", async () => {
  const seen = (role: Role, on: string) =>
    listReadings.answer(
      { programmeId },
      readingOver(feed<AccessMessage | EnrolmentMessage>(programme, read(newIdOf(5)), read(newIdOf(6), newIdOf(3))), {
        grants: [{ id: newIdOf(70), role, level: "programme", on }],
      }),
    );
  expect((await seen("auditor", programmeId))?.items).toMatchObject([
    { by: `account:${newIdOf(1)}`, kind: "dilemma", recordIds: [newIdOf(5)] },
  ]);
  expect(await seen("auditor", newIdOf(3))).toBeUndefined();
});
