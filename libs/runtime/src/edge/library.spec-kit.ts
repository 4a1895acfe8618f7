import type { AnyFact } from "@sankofa/kernel/fact";
import type { ContextManifest } from "@sankofa/kernel/manifest";
import { command, noun, query } from "@sankofa/kernel/manifest";
import { list, record, Type } from "@sankofa/kernel/schema";
import { Type as Nested } from "class-transformer";
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from "class-validator";

/** A small room, only for the edge's own specs: it lends books. */
export class AuthorPart {
  @IsString()
  @Length(1, 100)
  surname!: string;
}

export class AddBookRequest {
  @IsString()
  @Length(1, 200)
  title!: string;

  @IsInt()
  @Min(1)
  pages!: number;

  @IsIn(["lent", "kept"])
  shelf!: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(3)
  @ValidateNested({ each: true })
  @Nested(() => AuthorPart)
  authors?: AuthorPart[];

  @IsOptional()
  @IsArray()
  @IsString({ each: true })
  words?: string[];

  @IsOptional()
  @IsObject()
  answers?: Record<string, string>;
}

export class LendBookRequest {
  @IsUUID()
  bookId!: string;

  @IsString()
  to!: string;
}

export class BooksRequest {
  @IsOptional()
  @Nested(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;

  @IsOptional()
  @IsString()
  cursor?: string;
}

export class BookRequest {
  @IsUUID()
  bookId!: string;
}

const book = noun<object, object, AnyFact, string, object>({
  context: "library",
  name: "book",
  facts: {},
  decider: { initial: {}, decide: () => ({ accepted: [] }), evolve: (state) => state },
  scopeOf: () => undefined,
});

const common = { allow: ["programme-manager" as const], noun: book, id: () => "", command: () => ({}) };

export const library: ContextManifest = {
  name: "library",
  summary: "Lends books",
  nouns: [book],
  commands: [
    command({
      ...common,
      name: "add-book",
      summary: "Add a book",
      route: "POST /books",
      request: AddBookRequest,
      openMaps: { answers: Type.Record(Type.String(), Type.String()) },
    }),
    command({
      ...common,
      name: "lend-book",
      summary: "Lend a book",
      route: "POST /books/:bookId/loan",
      request: LendBookRequest,
    }),
    command({
      ...common,
      name: "sweep",
      summary: "Sweep",
      route: "POST /sweep",
      request: BookRequest,
      platformOnly: true,
    }),
  ],
  queries: [
    query({
      name: "books",
      summary: "The books",
      route: "GET /books",
      request: BooksRequest,
      allow: ["programme-manager"],
      views: [],
      response: record({ items: list(Type.Object({})), next: Type.Union([Type.String(), Type.Null()]) }),
      answer: async () => undefined,
    }),
    query({
      name: "book",
      summary: "A book",
      route: "GET /books/:bookId",
      request: BookRequest,
      allow: ["programme-manager"],
      views: [],
      asOf: true,
      response: record({ title: Type.String() }),
      answer: async () => undefined,
    }),
  ],
  views: [],
  processes: [],
  deadlines: [],
  contracts: {},
  outbound: {},
  refusals: { "book-lent": { status: 409, title: "The book is with {who}" } },
  content: [],
};
