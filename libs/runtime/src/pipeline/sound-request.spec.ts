import "reflect-metadata";
import { Exclude, Transform, Type } from "class-transformer";
import { IsDefined, IsInt, IsOptional, IsString, ValidateIf, ValidateNested } from "class-validator";
import fc from "fast-check";
import { AddBookRequest, BookRequest, BooksRequest } from "../edge/library.spec-kit";
import { soundRequest } from "./sound-request";
import { checkedByLibrary, validateRequest } from "./validate-request";

class Part {
  @IsInt()
  size!: number;
}

class Whole {
  @IsDefined()
  anything!: unknown;

  @ValidateNested()
  @Type(() => Part)
  part!: Part;

  @IsOptional()
  @Transform(({ value, obj }) =>
    typeof value === "string" ? `${value} of ${Object.keys(obj as object).length}` : value,
  )
  @IsString()
  said?: string;

  @ValidateIf((request: Whole) => request.said === "yes of 3")
  @IsInt()
  then?: number;
}

const part = fc.oneof(fc.record({ size: fc.oneof(fc.integer(), fc.double(), fc.string()) }), fc.jsonValue());
const wholes = fc.record(
  {
    anything: fc.jsonValue(),
    part: fc.oneof(part, fc.array(part)),
    said: fc.oneof(fc.constant("yes"), fc.jsonValue()),
    then: fc.jsonValue(),
  },
  { requiredKeys: [] },
);
const books = fc.record(
  {
    title: fc.oneof(fc.string(), fc.jsonValue()),
    pages: fc.oneof(fc.integer({ min: -1, max: 9 }), fc.jsonValue()),
    shelf: fc.oneof(fc.constantFrom("lent", "kept", "lost"), fc.jsonValue()),
    authors: fc.oneof(fc.array(fc.record({ surname: fc.string() }, { requiredKeys: [] })), fc.jsonValue()),
    words: fc.oneof(fc.array(fc.string()), fc.jsonValue()),
    answers: fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.jsonValue()),
  },
  { requiredKeys: [] },
);
const lists = fc.record(
  { limit: fc.oneof(fc.constantFrom("1", "many", "101"), fc.jsonValue()), cursor: fc.jsonValue() },
  { requiredKeys: [] },
);
const stray = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 1 });

const agrees = (requestClass: new () => object, raw: Record<string, unknown>): void => {
  const before = JSON.stringify(raw);
  const sound = soundRequest(requestClass, raw);
  if (sound) expect(checkedByLibrary(requestClass, raw)).toStrictEqual({ request: sound });
  expect(JSON.stringify(raw)).toBe(before);
};

test("what is found sound is what the libraries make of it and accept, whatever is sent", () => {
  for (const [requestClass, raws] of [
    [AddBookRequest, books],
    [BooksRequest, lists],
    [Whole, wholes],
  ] as const)
    fc.assert(
      fc.property(
        fc.tuple(raws, fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: stray })),
        ([raw, more]) => agrees(requestClass, { ...raw, ...more }),
      ),
      { numRuns: 300 },
    );
});

const book = { title: "Sankofa", pages: 3, shelf: "kept" };

test.each([
  [AddBookRequest, book],
  [AddBookRequest, { ...book, authors: [{ surname: "Aidoo" }], words: ["go", "back"], answers: { a: "b" } }],
  [BooksRequest, {}],
  [BooksRequest, { limit: "20" }],
  [BookRequest, { bookId: "0190a0a0-0000-7000-8000-000000000001" }],
  [Whole, { anything: [{ a: null }], part: { size: 1 }, said: "yes", then: 2 }],
] as const)("a sound request of %p is made without the libraries: %j", (requestClass, raw) => {
  expect(soundRequest(requestClass as new () => object, raw)).toBeInstanceOf(requestClass);
  agrees(requestClass, raw);
});

test.each([
  ["a missing field", { title: "Sankofa", pages: 3 }],
  ["an unknown field", { ...book, colour: "red" }],
  ["a name every object has", { ...book, toString: 1 }],
  ["a part that is none", { ...book, authors: ["Aidoo"] }],
  ["a part that is not sound", { ...book, authors: [{ surname: 1 }] }],
  ["a member the library leaves out of a map", { ...book, answers: { constructor: "b" } }],
  ["an object of a class of its own", { ...book, answers: new Map() }],
])("%s is left to the libraries", (_what, raw) => expect(soundRequest(AddBookRequest, raw)).toBeUndefined());

test("a class that says something no plan holds is left to the libraries whole", () => {
  class Secretive {
    @Exclude()
    @IsString()
    word!: string;
  }
  expect(soundRequest(Secretive, { word: "a" })).toBeUndefined();
  expect(validateRequest(Secretive, { word: "a" })).toHaveProperty("faults");
});

test.each(["constructor", "toString", "hasOwnProperty"])("a member named %s is refused wherever it stands", (name) => {
  const fault = { code: "unknown-field", detail: "This field is not allowed" };
  expect(validateRequest(AddBookRequest, { ...book, answers: { [name]: "b" } })).toEqual({
    faults: [{ pointer: `/answers/${name}`, ...fault }],
  });
  expect(validateRequest(AddBookRequest, { ...book, [name]: 1 })).toEqual({
    faults: [{ pointer: `/${name}`, ...fault }],
  });
});

test("what is made shares nothing with what was sent", () => {
  const raw = { ...book, answers: { a: "b" }, words: ["go"] };
  const made = soundRequest(AddBookRequest, raw);
  raw.answers.a = "changed";
  raw.words.push("back");
  expect(made).toMatchObject({ answers: { a: "b" }, words: ["go"] });
});
