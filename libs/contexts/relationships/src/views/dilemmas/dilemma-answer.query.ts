import type { Condition, Disclosed, Page, Reading } from "@sankofa/kernel/manifest";
import { field, list, orNull, record, Type, type TSchema } from "@sankofa/kernel/schema";
import type { Scope } from "@sankofa/kernel/scope";
import { type PageRequest } from "@sankofa/requests/page-request";
import { personOf } from "../../domain/belonging.policies";
import { readerOf } from "../../domain/dilemma/dilemma.policies";
import { COORDINATORS, dilemmasView, type DilemmaDoc } from "./dilemmas.view";

const told = (): TSchema => field.sealed("restricted", "writerId");

const line = record({
  dilemmaId: field.id(),
  relationshipId: field.id(),
  programmeId: field.id(),
  applicationId: field.id(),
  writerId: field.id(),
  on: field.line(),
  recorded: field.instant(),
  coordinatorToo: field.flag(),
  status: field.oneOf("open", "settled", "withdrawn"),
  what: orNull(told()),
  options: orNull(told()),
  advice: list(record({ on: field.line(), adviserId: field.id(), advice: told() })),
  how: orNull(told()),
});

export const dilemmasResponse = record({ items: list(line), next: orNull(Type.String()) });

export type DilemmaLine = Omit<DilemmaDoc, "funder">;

const WITHHELD = { what: null, options: null, advice: [], how: null };

/** Which of a place's dilemmas a reader may know of: one's own always. */
const within = (reading: Reading, place: Scope): Readonly<Record<string, Condition>> => {
  switch (readerOf(reading, place)) {
    case "programme-manager":
      return {};
    case "coordinator":
      return { letIn: { in: [COORDINATORS, personOf(reading)] } };
    default:
      return { writerId: personOf(reading) };
  }
};

/** Of those in a place, the ones this reader may know of; one that was withdrawn only its writer still reads. */
export const dilemmasIn = async (
  reading: Reading,
  place: Scope,
  where: Readonly<Record<string, string>>,
  { limit, cursor }: PageRequest,
): Promise<Page<DilemmaLine>> => {
  const asked = { where: { ...where, ...within(reading, place) }, orderBy: "recorded", descending: true };
  const page = await reading.find(dilemmasView, { ...asked, limit, cursor });
  const items = page.items.map(({ doc: { funder: _, ...doc } }) =>
    doc.status === "withdrawn" && doc.writerId !== personOf(reading) ? { ...doc, ...WITHHELD } : doc,
  );
  return { items, next: page.next };
};

/** Reading what one has written oneself lets nobody know anything. */
export const disclosedOf = ({ items }: Page<DilemmaLine>, actor: string): Disclosed | undefined => {
  const others = items.filter(({ status, writerId }) => status !== "withdrawn" && `account:${writerId}` !== actor);
  const [first] = others;
  return (
    first && { programmeId: first.programmeId, kind: "dilemma", recordIds: others.map(({ dilemmaId }) => dilemmaId) }
  );
};
