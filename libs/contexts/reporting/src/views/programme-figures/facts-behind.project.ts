import type { Contract } from "@sankofa/kernel/contract";
import { reasonsFor } from "../relationship-health/health.project";
import { entriesAfter, isAboutCost, type CountedCost } from "./costs.project";
import { membersOf, type CountedByMembers, type FigureName, type Members } from "./figures.project";
import type { Counted } from "./programme-figures.project";
import type { ProgrammeFiguresDoc } from "./programme-figures.doc";
import { programmeFiguresView } from "./programme-figures.view";

/** One member of a number, and the facts that made it count where it counts. */
export interface Behind {
  readonly member: string;
  readonly part: string;
  /** What it adds to the hours; for contacts only. */
  readonly minutes?: number;
  /** What it adds to the money; for costs only. */
  readonly currency?: string;
  readonly minorUnits?: number;
  readonly facts: readonly Contract[];
  /** Whose history it is part of. */
  readonly about: About;
  /** The organisation that applied or is mentored, as it was called when that began: one member is told from another by it. */
  readonly organisation?: string;
}

type About = { readonly relationshipId: string } | { readonly applicationId: string };

const NOBODY: Members = new Map();
const OF_APPLICATIONS: readonly FigureName[] = ["applications", "waiting", "seats"];

/** A member that is one of several things of a relationship is named by both. */
const aboutOf = (figure: FigureName, member: string): About => {
  const [id = ""] = member.split("/", 1);
  return OF_APPLICATIONS.includes(figure) ? { applicationId: id } : { relationshipId: id };
};

const isCorrection = (contract: Counted): boolean => "corrects" in contract.data;

/** Folds the programme again and keeps, for each member, the facts that put it into its part of the number. */
const countedMembers = (figure: CountedByMembers, contracts: readonly Counted[], day: string): readonly Behind[] => {
  const facts = new Map<string, readonly Contract[]>();
  let doc: ProgrammeFiguresDoc | undefined;
  let before = NOBODY;
  for (const contract of contracts) {
    doc = programmeFiguresView.project(doc, contract, contract.data.programmeId);
    const after = doc ? membersOf(figure, doc, day) : NOBODY;
    for (const [member, part] of after) {
      if (before.get(member) === part) continue;
      // A correction stands beside what it corrects (GEN-2); anything else is a step on.
      facts.set(member, isCorrection(contract) ? [...(facts.get(member) ?? []), contract] : [contract]);
    }
    before = after;
  }
  const about = (member: string): About => aboutOf(figure, member);
  return [...before].map(([member, part]) => ({ member, part, about: about(member), facts: facts.get(member) ?? [] }));
};

/**
 * How each relationship does, with the facts that made the rules apply that apply now; where none does, the fact since
 * which none has.
 */
const healthMembers = (contracts: readonly Counted[], day: string): readonly Behind[] => {
  const facts = new Map<string, ReadonlyMap<string, Contract>>();
  let doc: ProgrammeFiguresDoc | undefined;
  for (const contract of contracts) {
    doc = programmeFiguresView.project(doc, contract, contract.data.programmeId);
    const { relationshipId } = contract.data as { readonly relationshipId?: string };
    const relationship = doc?.relationships[relationshipId ?? ""];
    if (relationshipId === undefined || !relationship) continue;
    const before = facts.get(relationshipId) ?? new Map<string, Contract>();
    const reasons = reasonsFor(relationship, day).map(({ rule, count }) => `${rule.rule} ${count}`);
    const keys = reasons.length > 0 ? reasons : [relationship.standing];
    facts.set(relationshipId, new Map(keys.map((key) => [key, before.get(key) ?? contract])));
  }
  return [...(doc ? membersOf("health", doc, day) : NOBODY)].map(([member, part]) => ({
    member,
    part,
    about: { relationshipId: member },
    facts: [...new Set(facts.get(member)?.values())],
  }));
};

/** Contacts held or logged, each with its corrections and how long it took in truth. */
const contacts = (contracts: readonly Counted[]): readonly Behind[] => {
  const held = new Map<string, Behind>();
  for (const contract of contracts) {
    if (
      contract.type !== "engagement.held" &&
      contract.type !== "engagement.logged-afterwards" &&
      contract.type !== "engagement.corrected"
    )
      continue;
    const { engagementId, kind, minutes, relationshipId } = contract.data;
    const before = held.get(engagementId)?.facts ?? [];
    const about = { relationshipId };
    held.set(engagementId, { member: engagementId, part: kind, minutes, about, facts: [...before, contract] });
  }
  return [...held.values()];
};

/** Entries of the budgets that stand, each with its corrections and what it comes to. */
const costs = (contracts: readonly Counted[]): readonly Behind[] => {
  const facts = new Map<string, readonly Contract[]>();
  let entries: Readonly<Record<string, CountedCost>> = {};
  for (const contract of contracts) {
    if (!isAboutCost(contract)) continue;
    const { entryId } = contract.data;
    entries = entriesAfter(entries, contract);
    facts.set(entryId, [...(facts.get(entryId) ?? []), contract]);
  }
  return Object.entries(entries).map(([member, { relationshipId, ...cost }]) => ({
    member,
    ...cost,
    about: { relationshipId },
    facts: facts.get(member) ?? [],
  }));
};

/** Which organisation each application and each relationship is of. */
const organisationsIn = (contracts: readonly Counted[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const { type, data } of contracts)
    if (type === "application.invited") names.set(data.applicationId, data.organisationName);
    else if (type === "relationship.opened") names.set(data.relationshipId, data.menteeOrganisation);
  return names;
};

const membersBehind = (figure: FigureName, contracts: readonly Counted[], day: string): readonly Behind[] => {
  if (figure === "contacts") return contacts(contracts);
  if (figure === "costs") return costs(contracts);
  return figure === "health" ? healthMembers(contracts, day) : countedMembers(figure, contracts, day);
};

/** In the order in which they came to count, of one programme or of several. */
export const inOrder = <Each extends Behind>(all: readonly Each[]): readonly Each[] => {
  const position = ({ facts }: Behind): string => facts.at(-1)?.position ?? "";
  return all.toSorted((one, other) => (position(one) < position(other) ? -1 : 1));
};

/** Everybody behind a number on a day, in the order in which they came to count there. */
export const behind = (figure: FigureName, contracts: readonly Counted[], day: string): readonly Behind[] => {
  const organisations = organisationsIn(contracts);
  return inOrder(
    membersBehind(figure, contracts, day).map((each) => {
      const organisation = organisations.get(
        "relationshipId" in each.about ? each.about.relationshipId : each.about.applicationId,
      );
      return organisation === undefined ? each : { ...each, organisation };
    }),
  );
};
