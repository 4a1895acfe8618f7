import type { EnrolmentContract } from "@sankofa/contracts/enrolment.contracts";
import { feed, folded } from "@sankofa/testing/contract-feed";
import { newIdOf, TENANT } from "@sankofa/testing/given-when-then";
import { knownProgrammesView } from "./known-programmes.view";

test("a programme is known once it was opened, to those of its funder", () => {
  const opened = feed({ type: "programme.opened", data: { programmeId: newIdOf(2) } });
  const docs = folded(knownProgrammesView, opened as unknown as readonly EnrolmentContract[]);
  expect([...docs]).toEqual([[newIdOf(2), { funder: TENANT, programmeId: newIdOf(2) }]]);
  for (const doc of docs.values())
    expect(knownProgrammesView.scope(doc)).toEqual({ funder: TENANT, programme: newIdOf(2) });
});

test("a programme that was closed is known to be", () => {
  const data = { programmeId: newIdOf(2) };
  const heard = feed({ type: "programme.opened", data }, { type: "programme.closed", data });
  const docs = folded(knownProgrammesView, heard as unknown as readonly EnrolmentContract[]);
  expect(docs.get(newIdOf(2))).toEqual({ funder: TENANT, programmeId: newIdOf(2), closed: true });
});
