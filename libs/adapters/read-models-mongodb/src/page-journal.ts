import type { mongo } from "mongoose";
import type { PageContent } from "./page-content";

interface Part extends PageContent {
  readonly _id: string;
  readonly build: string;
  readonly page: number;
}

/** A document may have 16 MiB; so many characters stay below it whatever they are. */
const MOST_CHARACTERS = 4_000_000;

/**
 * On a single server, which changes one document at a time only: a page as it will be written, put down before it is
 * accepted. Once accepted it is written out, by whoever finds it, as often as it takes.
 */
export class PageJournal {
  private readonly parts: mongo.Collection<Part>;

  constructor(db: mongo.Db) {
    this.parts = db.collection("journal");
  }

  async open(): Promise<void> {
    await this.parts.createIndex({ build: 1, page: 1 });
  }

  async keep(commit: string, build: string, page: number, content: PageContent): Promise<void> {
    const parts = inParts(content).map((part, place) => ({ _id: `${commit}/${place}`, build, page, ...part }));
    await this.parts.insertMany(parts);
  }

  /** The parts of a page in their order, until there is no further one. */
  async *of(commit: string): AsyncIterable<PageContent> {
    for (let place = 0; ; place += 1) {
      const part = await this.parts.findOne({ _id: `${commit}/${place}` });
      if (!part) return;
      yield part;
    }
  }

  /** Pages that are written out, and those that were never accepted. */
  async forget(build: string, upTo: number): Promise<void> {
    await this.parts.deleteMany({ build, page: { $lte: upTo } });
  }
}

/** Rows and past rows apart in parts that fit into a document; all the rest, which is small, goes with the first. */
const inParts = ({ rows, past, ...rest }: PageContent): PageContent[] => {
  const none = { rows: [], past: [], touches: [], unpark: [], park: [] };
  return [
    { ...none, ...rest },
    ...sized(rows).map((some) => ({ ...none, rows: some })),
    ...sized(past).map((some) => ({ ...none, past: some })),
  ];
};

const sized = <Each extends { readonly doc?: string }>(all: readonly Each[]): Each[][] => {
  const parts: Each[][] = [];
  let room = 0;
  for (const each of all) {
    const length = each.doc?.length ?? 0;
    if (room < length || parts.length === 0) {
      parts.push([]);
      room = MOST_CHARACTERS;
    }
    parts.at(-1)?.push(each);
    room -= length;
  }
  return parts;
};
