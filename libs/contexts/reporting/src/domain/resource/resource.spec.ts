import { expectTotal, given, newIdOf } from "@sankofa/testing/given-when-then";
import { resource, type ResourceCommand } from "./resource.decide";
import type { ResourceFact } from "./resource.events";
import type { ResourceEntry } from "./resource.policies";

const resourceId = newIdOf(1);
const reason = "The address moved.";
const entry = {
  title: "Keeping books in a small association",
  about: "A short guide with a workbook.",
  kind: "tool" as const,
  topic: "organisation",
  populations: ["sex-workers"],
  languages: ["fr"],
};
const catalogue = (change: Partial<ResourceEntry> = {}): ResourceCommand => ({
  type: "catalogue-resource",
  resourceId,
  entry: { ...entry, ...change },
});
const revise = (change: Partial<ResourceEntry> = {}): ResourceCommand => ({
  type: "revise-resource",
  resourceId,
  entry: { ...entry, ...change },
  reason,
});
const withdraw: ResourceCommand = { type: "withdraw-resource", resourceId, reason };
const catalogued: ResourceFact = { type: "reporting.resource-catalogued", data: { resourceId, ...entry } };
const revised = (link: string): ResourceFact => ({
  type: "reporting.resource-revised",
  data: { resourceId, ...entry, link, reason },
});
const withdrawn: ResourceFact = { type: "reporting.resource-withdrawn", data: { resourceId, reason } };

test("REP-5 a resource is catalogued with what it is about, for whom and in which language", () => {
  given(resource).when(catalogue()).then(catalogued).twiceWritesNothing();
});

test("REP-5 nobody is referred to a provider whom nobody vetted", () => {
  const vetting = "Two of our mentees were asked; registered, answers within a week.";
  given(resource)
    .when(catalogue({ kind: "provider" }))
    .thenRefused("provider-not-vetted");
  given(resource)
    .when(catalogue({ kind: "provider", vetting }))
    .thenTypes("reporting.resource-catalogued");
  given(resource)
    .facts(catalogued)
    .when(revise({ kind: "provider" }))
    .thenRefused("provider-not-vetted");
});

test("GEN-2 it is revised with the reason, and what says the same is no revision", () => {
  const link = "https://example.org/books";
  given(resource).facts(catalogued).when(revise({ link })).then(revised(link)).twiceWritesNothing();
  given(resource).facts(catalogued).when(revise()).then();
  given(resource).when(revise()).thenRefused("resource-unknown");
});

test("GEN-2 it is withdrawn with the reason, once and for good", () => {
  given(resource).facts(catalogued).when(withdraw).then(withdrawn).twiceWritesNothing();
  given(resource).when(withdraw).thenRefused("resource-unknown");
  given(resource).facts(catalogued, withdrawn).when(revise()).thenRefused("resource-withdrawn");
  given(resource).facts(catalogued, withdrawn).when(catalogue()).then();
});

test("folds whatever comes in whatever order", () =>
  expectTotal(resource.decider, [catalogued, revised("https://example.org"), withdrawn]));
