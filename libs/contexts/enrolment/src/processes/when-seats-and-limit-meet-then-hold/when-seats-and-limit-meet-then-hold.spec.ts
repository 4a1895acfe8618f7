import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { holdLimit } from "../../commands/hold-limit";
import { whenSeatsAndLimitMeetThenHold as met } from "./when-seats-and-limit-meet-then-hold";

test.each(met.hears)("GEN-4 ENR-4 after %s the limit is held against the seats that are taken", async (type) => {
  const programmeId = newIdOf(1);
  const [contract] = feed<never>({ type, data: { programmeId, applicationId: newIdOf(2) } } as never);
  expect(contract && met.then(contract)).toEqual([
    { command: `enrolment.${holdLimit.name}`, request: { programmeId } },
  ]);
  const around = { state: () => Promise.resolve({ status: "seated", programmeId, taken: ["one", "other"] }) } as never;
  expect(await holdLimit.given?.({ programmeId }, around)).toEqual({ seatsTaken: 2 });
});
