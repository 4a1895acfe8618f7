import type { Contract } from "@sankofa/kernel/contract";
import type { Page, Reading } from "@sankofa/kernel/manifest";
import type { View } from "@sankofa/kernel/view";
import type { RelationshipCard } from "./relationship-card.doc";
import { relationshipCardView } from "./relationship-card.view";
import type { WithinRequest } from "./request-words.query";

interface Within<Doc, Line> {
  /** Beside the relationship itself; what is left out of the request is not asked for. */
  readonly where?: Readonly<Record<string, string | undefined>>;
  readonly orderBy?: string;
  readonly descending?: boolean;
  readonly lineOf: (doc: Doc, card: RelationshipCard) => Line;
}

/** A page of what belongs to one relationship; undefined where the reader has no such relationship. */
export const listWithin = async <Doc extends object, Heard extends Contract, Line>(
  { relationshipId, limit, cursor }: WithinRequest,
  reading: Reading,
  view: View<Doc, Heard>,
  { where = {}, lineOf, ...order }: Within<Doc, Line>,
): Promise<Page<Line> | undefined> => {
  const card = await reading.get(relationshipCardView, relationshipId);
  if (!card) return undefined;
  const said = Object.entries(where).filter((each): each is [string, string] => each[1] !== undefined);
  const asked = { where: { relationshipId, ...Object.fromEntries(said) }, ...order, limit, cursor };
  const page = await reading.find(view, asked);
  return { items: page.items.map(({ doc }) => lineOf(doc, card)), next: page.next };
};
