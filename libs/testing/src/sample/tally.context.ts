import { IsInt, IsOptional, IsString, IsUUID, Length, Min } from "class-validator";
import { field, list, record, Type } from "@sankofa/kernel/schema";
import { internalContract, type ContractOf, type MessageOf, type Outbound } from "@sankofa/kernel/contract";
import { exhausted } from "@sankofa/kernel/decision";
import { command, query, type ContextManifest } from "@sankofa/kernel/manifest";
import { deadline, process } from "@sankofa/kernel/process";
import { view } from "@sankofa/kernel/view";
import { tallyNoun, type TallyFact } from "./tally.rules";

const tallyContracts = {
  "tally.opened": internalContract(1, {
    tallyId: field.id(),
    personId: field.id(),
    owner: field.personal("personId"),
    due: field.instant(),
  }),
  "tally.counted": internalContract(1, { tallyId: field.id(), by: field.whole(1) }),
  "tally.closed": internalContract(1, { tallyId: field.id() }),
};
type TallyContract = ContractOf<typeof tallyContracts>;

const ID_LENGTH = 36;
const outbound: Outbound<TallyFact, MessageOf<typeof tallyContracts>> = {
  "tally.tally-opened": {
    inside: (each, { stream }) => ({
      type: "tally.opened",
      data: { tallyId: stream.slice(-ID_LENGTH), ...each.data },
    }),
    outside: null,
  },
  "tally.tally-counted": {
    inside: (each, { stream }) => ({
      type: "tally.counted",
      data: { tallyId: stream.slice(-ID_LENGTH), ...each.data },
    }),
    outside: null,
  },
  "tally.tally-closed": {
    inside: (_each, { stream }) => ({ type: "tally.closed", data: { tallyId: stream.slice(-ID_LENGTH) } }),
    outside: null,
  },
};

export interface TallyDoc {
  readonly id: string;
  readonly funder: string;
  readonly owner: string;
  readonly count: number;
  readonly due: string | null;
}

export const tallies = view<TallyDoc, TallyContract>({
  name: "tallies",
  version: 1,
  reads: ["tally.opened", "tally.counted", "tally.closed"],
  keys: ({ data }) => [data.tallyId],
  project: (doc, contract) => {
    switch (contract.type) {
      case "tally.opened":
        return {
          id: contract.data.tallyId,
          funder: contract.tenant,
          owner: contract.data.owner,
          count: 0,
          due: contract.data.due,
        };
      case "tally.counted":
        return doc && { ...doc, count: doc.count + contract.data.by };
      case "tally.closed":
        return doc && { ...doc, due: null };
      default:
        return exhausted(contract);
    }
  },
  scope: (doc) => ({ funder: doc.funder }),
  index: { count: (doc) => doc.count, due: (doc) => doc.due },
  history: true,
});

class OpenRequest {
  @IsString()
  @Length(1, 100)
  owner!: string;

  @IsString()
  due!: string;
}

class CountRequest {
  @IsUUID()
  tallyId!: string;

  @IsInt()
  @Min(1)
  by!: number;
}

class TallyRequest {
  @IsUUID()
  tallyId!: string;
}

class ListRequest {
  @IsOptional()
  @IsString()
  cursor?: string;
}

const answer = record({ id: field.id(), owner: field.line(), count: field.whole() });

/** A room small enough to read at a glance, for specs of the runtime: tallies that count up to ten. */
export const tally: ContextManifest = {
  name: "tally",
  summary: "Counts up to ten",
  nouns: [tallyNoun],
  commands: [
    command<OpenRequest>({
      name: "open-tally",
      summary: "Open a tally",
      route: "POST /tallies",
      request: OpenRequest,
      allow: ["programme-manager"],
      noun: tallyNoun,
      id: (_request, around) => around.newId(0),
      command: ({ owner, due }) => ({ type: "open", owner, due }),
    }),
    command<CountRequest>({
      name: "count",
      summary: "Count",
      route: "POST /tallies/:tallyId/counts",
      request: CountRequest,
      allow: ["programme-manager"],
      noun: tallyNoun,
      id: ({ tallyId }) => tallyId,
      command: ({ by }) => ({ type: "count", by }),
    }),
    command<TallyRequest>({
      name: "close-tally",
      summary: "Close",
      route: "POST /tallies/:tallyId/closing",
      request: TallyRequest,
      allow: [],
      platformOnly: true,
      noun: tallyNoun,
      id: ({ tallyId }) => tallyId,
      command: () => ({ type: "close" }),
    }),
  ],
  queries: [
    query<TallyRequest, object>({
      name: "get-tally",
      summary: "One tally",
      route: "GET /tallies/:tallyId",
      request: TallyRequest,
      allow: ["programme-manager", "auditor"],
      views: [tallies],
      asOf: true,
      response: answer,
      answer: async ({ tallyId }, reading) => {
        const doc = await reading.get(tallies, tallyId);
        return doc && { id: doc.id, owner: doc.owner, count: doc.count };
      },
    }),
    query<ListRequest, object>({
      name: "list-tallies",
      summary: "Tallies",
      route: "GET /tallies",
      request: ListRequest,
      allow: ["programme-manager"],
      views: [tallies],
      asOf: true,
      response: record({ items: list(answer), next: Type.Union([Type.String(), Type.Null()]) }),
      answer: ({ cursor }, reading) => reading.find(tallies, { orderBy: "count", descending: true, cursor }),
    }),
  ],
  views: [tallies],
  processes: [
    process<TallyContract>({
      name: "when-opened-then-count-one",
      hears: ["tally.opened"],
      then: ({ data }) => [{ command: "tally.count", request: { tallyId: data.tallyId, by: 1 } }],
    }),
  ],
  deadlines: [
    deadline<TallyDoc>({
      name: "when-due-then-close",
      view: "tallies",
      dueIndex: "due",
      then: ({ id }) => [{ command: "tally.close-tally", request: { tallyId: id } }],
    }),
  ],
  contracts: tallyContracts,
  outbound,
  refusals: {
    "tally-full": { status: 409, title: "A tally counts to {most} and no further" },
    "tally-closed": { status: 409, title: "The tally is closed" },
    "tally-absent": { status: 404, title: "There is no such tally" },
  },
  content: [],
};
