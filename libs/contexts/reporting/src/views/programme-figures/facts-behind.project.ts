import type { Contract } from "@sankofa/kernel/contract";
import { membersOf, type FigureName, type Members } from "./figures.project";
import type { Counted } from "./programme-figures.project";
import { programmeFiguresView, type ProgrammeFiguresDoc } from "./programme-figures.view";

/** One member of a number, and the facts that made it count where it counts. */
export interface Behind {
  readonly member: string;
  readonly part: string;
  /** What it adds to the hours; for contacts only. */
  readonly minutes?: number;
  readonly facts: readonly Contract[];
}

const NOBODY: Members = new Map();

const isCorrection = (contract: Counted): boolean => "corrects" in contract.data;

/** Folds the programme again and keeps, for each member, the facts that put it into its part of the number. */
const countedMembers = (figure: Exclude<FigureName, "contacts">, contracts: readonly Counted[]): readonly Behind[] => {
  const facts = new Map<string, readonly Contract[]>();
  let doc: ProgrammeFiguresDoc | undefined;
  let before = NOBODY;
  for (const contract of contracts) {
    doc = programmeFiguresView.project(doc, contract, contract.data.programmeId);
    const after = doc ? membersOf(figure, doc) : NOBODY;
    for (const [member, part] of after) {
      if (before.get(member) === part) continue;
      // A correction stands beside what it corrects (GEN-2); anything else is a step on.
      facts.set(member, isCorrection(contract) ? [...(facts.get(member) ?? []), contract] : [contract]);
    }
    before = after;
  }
  return [...before].map(([member, part]) => ({ member, part, facts: facts.get(member) ?? [] }));
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
    const { engagementId, kind, minutes } = contract.data;
    const before = held.get(engagementId)?.facts ?? [];
    held.set(engagementId, { member: engagementId, part: kind, minutes, facts: [...before, contract] });
  }
  return [...held.values()];
};

/** Everybody behind a number, in the order in which they came to count there. */
export const behind = (figure: FigureName, contracts: readonly Counted[]): readonly Behind[] => {
  const members = figure === "contacts" ? contacts(contracts) : countedMembers(figure, contracts);
  const position = ({ facts }: Behind): string => facts.at(-1)?.position ?? "";
  return [...members].sort((one, other) => (position(one) < position(other) ? -1 : 1));
};
