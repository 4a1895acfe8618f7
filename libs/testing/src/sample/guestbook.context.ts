import { IsString, IsUUID, Length } from "class-validator";
import { internalContract, type ContractOf, type MessageOf, type Outbound } from "@sankofa/kernel/contract";
import { command, type ContextManifest } from "@sankofa/kernel/manifest";
import { field } from "@sankofa/kernel/schema";
import { view } from "@sankofa/kernel/view";
import { guestbookNoun, type GuestbookFact } from "./guestbook.rules";

const guestbookContracts = {
  "guestbook.signed": internalContract(1, {
    bookId: field.id(),
    guestId: field.id(),
    name: field.personal("guestId"),
    cameFrom: field.line(),
    party: field.whole(1),
  }),
  "guestbook.left": internalContract(1, { bookId: field.id(), guestId: field.id() }),
};
type GuestbookContract = ContractOf<typeof guestbookContracts>;

const ID_LENGTH = 36;
const outbound: Outbound<GuestbookFact, MessageOf<typeof guestbookContracts>> = {
  "guestbook.guest-signed": {
    inside: (each, { stream }) => ({
      type: "guestbook.signed",
      data: { bookId: stream.slice(-ID_LENGTH), ...each.data },
    }),
    outside: null,
  },
  "guestbook.guest-left": {
    inside: (each, { stream }) => ({
      type: "guestbook.left",
      data: { bookId: stream.slice(-ID_LENGTH), ...each.data },
    }),
    outside: null,
  },
};

export interface BookDoc {
  readonly funder: string;
  readonly visits: number;
  readonly cameFrom: readonly string[];
}

/** Where the visitors of each book came from, as often as they came. */
export const books = view<BookDoc, GuestbookContract>({
  name: "books",
  version: 1,
  reads: ["guestbook.signed"],
  keys: ({ data }) => [data.bookId],
  project: (doc, contract) =>
    contract.type === "guestbook.signed"
      ? {
          funder: contract.tenant,
          visits: (doc?.visits ?? 0) + contract.data.party,
          cameFrom: [...(doc?.cameFrom ?? []), contract.data.cameFrom],
        }
      : doc,
  scope: (doc) => ({ funder: doc.funder }),
  index: {},
  history: false,
});

class SignRequest {
  @IsUUID()
  bookId!: string;

  @IsString()
  @Length(1, 100)
  name!: string;

  @IsString()
  @Length(1, 100)
  cameFrom!: string;
}

class LeaveRequest {
  @IsUUID()
  bookId!: string;

  @IsUUID()
  guestId!: string;
}

/** A room whose records grow long and whose facts have an older form, for specs of the runtime. */
export const guestbook: ContextManifest = {
  name: "guestbook",
  summary: "Who came, and is still there",
  nouns: [guestbookNoun],
  commands: [
    command<SignRequest>({
      name: "sign",
      summary: "Sign the book",
      route: "POST /books/:bookId/guests",
      request: SignRequest,
      allow: ["programme-manager"],
      noun: guestbookNoun,
      id: ({ bookId }) => bookId,
      command: ({ name, cameFrom }) => ({ type: "sign", name, cameFrom }),
    }),
    command<LeaveRequest>({
      name: "leave",
      summary: "Leave",
      route: "POST /books/:bookId/guests/:guestId/leaving",
      request: LeaveRequest,
      allow: ["programme-manager"],
      noun: guestbookNoun,
      id: ({ bookId }) => bookId,
      command: ({ guestId }) => ({ type: "leave", guestId }),
    }),
  ],
  queries: [],
  views: [books],
  processes: [],
  deadlines: [],
  contracts: guestbookContracts,
  outbound,
  refusals: {},
  content: [],
};
