import { feedContracts } from "@sankofa/contracts/feed";
import type { ContractRegistry } from "@sankofa/kernel/contract";
import { folded } from "@sankofa/testing/contract-feed";
import { TENANT } from "@sankofa/testing/given-when-then";
import { told, toldCohort } from "@sankofa/testing/told-cohort";
import { programmeStoryView } from "./programme-story.view";

test("REP-3 a programme's story hears every contract that names a programme, and PRV-2 nothing confidential", () => {
  const definitions: ContractRegistry = feedContracts;
  const named = Object.entries(definitions).filter(
    ([, { data, confidential }]) => "programmeId" in data.properties && !confidential,
  );
  expect([...programmeStoryView.reads].sort()).toEqual(named.map(([type]) => type).sort());
});

test("REP-3 it says whose it is, once", () => {
  const doc = folded(programmeStoryView, toldCohort).get(told.programme)!;
  expect(doc).toEqual({ programmeId: told.programme, funder: TENANT });
  expect(programmeStoryView.project(doc, toldCohort[20]!, told.programme)).toBe(doc);
});
