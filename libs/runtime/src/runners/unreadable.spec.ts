import type { ContextManifest } from "@sankofa/kernel/manifest";
import { view, type View } from "@sankofa/kernel/view";
import { books, guestbook, type BookDoc } from "@sankofa/testing/sample/guestbook.context";
import { guestbookNoun } from "@sankofa/testing/sample/guestbook.rules";
import { TENANT } from "../engine.spec-kit";
import { ContractFeed } from "../feed/contract-feed";
import { House } from "../house";
import { BOOK, GUEST, Guestbook, STREAM } from "../pipeline/guestbook.spec-kit";
import { ParkedWork } from "./parked-work";
import { ProjectionRunner } from "./projection-runner";
import { rebuildView } from "./rebuild";
import { ViewLeases } from "./view-leases";
import { ViewPositions } from "./view-positions";

const SIGNED = "guestbook.guest-signed";
const OTHER_BOOK = "0190b00c-0000-7000-8000-000000000002";

/** Its documents are towns, which the oldest facts do not name. */
const towns = view<Pick<BookDoc, "funder" | "visits">, { type: "guestbook.signed"; data: { cameFrom: string } } & any>({
  name: "towns",
  version: 1,
  reads: ["guestbook.signed"],
  keys: ({ data }) => [data.cameFrom],
  project: (doc, { tenant }) => ({ funder: tenant, visits: (doc?.visits ?? 0) + 1 }),
  scope: ({ funder }) => ({ funder }),
  index: {},
  history: false,
});
const room: ContextManifest = { ...guestbook, views: [books, towns as unknown as View] };
const failing = (): never => {
  throw new Error("no such field");
};
const upcasts = { [SIGNED]: { ...guestbookNoun.upcasts?.[SIGNED], 1: failing } };
const broken: ContextManifest = { ...room, nouns: [{ ...guestbookNoun, upcasts }] };
const REASON = `${SIGNED} could not be taken from version 1 to 2: Error: no such field`;

/** The views of a program, following the log. */
class Program {
  readonly runner: ProjectionRunner;
  readonly parked: ParkedWork;
  private readonly ending = new AbortController();
  private readonly positions;

  constructor(
    private readonly under: Guestbook,
    manifest: ContextManifest,
    owner = "a program",
  ) {
    const { readModels } = under.engine.ports;
    const feed = new ContractFeed(new House([manifest]));
    this.positions = new ViewPositions(readModels);
    this.runner = new ProjectionRunner(
      under.store,
      readModels,
      feed,
      [...manifest.views],
      this.positions,
      under.clock,
      this.ending.signal,
      () => undefined,
      new ViewLeases(readModels, under.clock, owner),
    );
    this.parked = new ParkedWork(this.runner, under.store, readModels, feed);
  }

  async doc(view: string, key: string): Promise<unknown> {
    await this.positions.waitFor(view, (await this.under.store.head()).position, 10_000);
    return (await this.under.engine.ports.readModels.get(this.run(view).model, key))?.doc;
  }

  run(view: string) {
    const run = this.runner.runs.get(view);
    if (!run) throw new Error(`No ${view}`);
    return run;
  }

  async end(): Promise<void> {
    this.ending.abort();
    await this.runner.stopped();
  }
}

describe("a fact that an upcaster fails on", () => {
  let under: Guestbook;
  let program: Program;
  beforeEach(async () => {
    under = new Guestbook();
    await under.open();
    program = new Program(under, broken);
  });
  afterEach(async () => {
    await program.end();
    await under.end();
  });

  const signed = (version: number, data: object, stream = STREAM): Promise<void> =>
    under.write([{ type: SIGNED, version, data: { guestId: GUEST, name: "⟦x⟧", ...data } }], TENANT, stream);
  const inLome = (stream?: string): Promise<void> => signed(3, { cameFrom: "Lomé", party: 1 }, stream);

  /** Another start, of the mended program. */
  const mended = async (): Promise<void> => {
    await program.end();
    program = new Program(under, room);
    await program.runner.start();
  };

  test.each([
    ["met in the tail", () => program.runner.start(), () => Promise.resolve()],
    ["met in a build", () => Promise.resolve(), () => program.runner.start()],
  ])("%s parks the record it is of, and every other one goes on", async (_, before, after) => {
    await before();
    await inLome();
    await signed(1, {});
    await inLome();
    await inLome(`guestbook.book-${OTHER_BOOK}`);
    await after();
    expect(await program.doc("books", OTHER_BOOK)).toMatchObject({ visits: 1 });
    expect(await program.doc("books", BOOK)).toMatchObject({ visits: 1 });
    expect(await program.doc("towns", "Lomé")).toMatchObject({ visits: 3 });
    const [books, towns] = [program.run("books"), program.run("towns")];
    expect([...books.parked, ...towns.parked]).toEqual([BOOK, BOOK]);
    expect(await program.parked.list(books)).toMatchObject([{ key: BOOK, type: SIGNED, reason: REASON, facts: 2 }]);

    await mended();
    expect(await program.parked.replay(program.run("books"), BOOK)).toMatchObject({ folded: 2, left: 0 });
    expect(await program.doc("books", BOOK)).toMatchObject({ visits: 3, cameFrom: ["Lomé", "unknown", "Lomé"] });
  });

  test("stays parked where it belongs elsewhere, as can be told once it is mended; a rebuild folds it there", async () => {
    await program.runner.start();
    await signed(1, {});
    await inLome();
    expect(await program.doc("towns", "Lomé")).toMatchObject({ visits: 1 });
    await mended();
    const run = program.run("towns");
    expect(await program.parked.replay(run, BOOK)).toMatchObject({ folded: 0, left: 1 });
    expect(await program.parked.list(run)).toMatchObject([{ key: BOOK, reason: expect.stringContaining("rebuild") }]);
    await rebuildView(program.runner, under.engine.ports.readModels, "towns");
    expect([...run.parked]).toEqual([]);
    expect(await program.doc("towns", "unknown")).toMatchObject({ visits: 1 });
  });

  test("is given up alone, however many queue behind it", async () => {
    await program.runner.start();
    await signed(1, {});
    const lome = { type: SIGNED, version: 3, data: { guestId: GUEST, name: "⟦x⟧", cameFrom: "Lomé", party: 1 } };
    await under.write(Array.from({ length: 1_001 }, () => lome));
    await program.doc("books", BOOK);
    expect(await program.parked.replay(program.run("books"), BOOK, { discard: true })).toEqual({
      ...{ view: "books", key: BOOK },
      ...{ folded: 1_001, discarded: 1, left: 0 },
    });
    expect(await program.doc("books", BOOK)).toMatchObject({ visits: 1_001 });
  });

  test("stops no program that only follows a view which does not concern it", async () => {
    const leavings = { ...towns, name: "leavings", reads: ["guestbook.left"] } as unknown as View;
    const two = { ...broken, views: [leavings] };
    const writes = new Program(under, two, "one that writes");
    await writes.runner.start();
    await signed(1, {});
    await writes.doc("leavings", "");
    program = new Program(under, two, "one that follows");
    await program.runner.start();
    await program.doc("leavings", "");
    const { position } = await under.store.head();
    expect(program.run("leavings")).toMatchObject({ position, trouble: undefined });
    await writes.end();
  });
});
