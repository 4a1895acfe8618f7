import { feed } from "@sankofa/testing/contract-feed";
import { newIdOf } from "@sankofa/testing/given-when-then";
import { confirmWithdrawal } from "../../commands/confirm-withdrawal";
import { whenMemorandumCalledOffThenWithdraw as calledOff } from "./when-memorandum-called-off-then-withdraw";

test("GEN-4: the application that steps back is withdrawn, with the reason", () => {
  const [memorandumId, applicationId, programmeId] = [newIdOf(1), newIdOf(2), newIdOf(3)];
  const data = { memorandumId, applicationId, programmeId, reason: "The board decided otherwise" };
  const [contract] = feed<never>({ type: "memorandum.called-off", data } as never);
  expect(contract && calledOff.then(contract)).toEqual([
    { command: `enrolment.${confirmWithdrawal.name}`, request: { applicationId, reason: data.reason } },
  ]);
});
