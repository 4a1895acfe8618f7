import { createHash, randomBytes } from "node:crypto";
import { instant } from "@sankofa/kernel/time";
import { DamagedFile, type Files } from "./files";

/** A fresh, empty store for each case; `reopen` closes it and opens the same data again, `damage` changes bytes behind its back. */
export interface FilesUnderTest {
  open(): Promise<Files>;
  reopen(): Promise<Files>;
  damage(digest: string): Promise<void>;
  clean(): Promise<void>;
}

const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const describeFiles = (name: string, make: () => FilesUnderTest): void => {
  describe(`Files: ${name}`, () => {
    let under: FilesUnderTest;
    let files: Files;

    beforeEach(async () => {
      under = make();
      files = await under.open();
    });
    afterEach(() => under.clean());

    const listed = async (): Promise<string[]> => {
      const digests: string[] = [];
      for await (const digest of files.list()) digests.push(digest);
      return digests;
    };

    test.each<[string, Buffer]>([
      ["a text", Buffer.from("minutes of the first meeting")],
      ["no bytes at all", Buffer.alloc(0)],
      ["bytes that are no text", Buffer.from([0, 255, 254, 0, 128])],
      ["a megabyte", randomBytes(1_048_576)],
    ])("%s comes back under its SHA-256", async (_what, bytes) => {
      const digest = await files.put(bytes);
      expect(digest).toBe(digestOf(bytes));
      expect(bytes.equals((await files.get(digest)) ?? Buffer.from("none"))).toBe(true);
    });

    test("the same bytes twice are stored once", async () => {
      const bytes = Buffer.from("same");
      expect(await files.put(bytes)).toBe(await files.put(bytes));
      expect(await listed()).toEqual([digestOf(bytes)]);
    });

    test("the same bytes put at the same moment are whole", async () => {
      const bytes = randomBytes(100_000);
      await Promise.all(Array.from({ length: 10 }, () => files.put(bytes)));
      expect(await listed()).toEqual([digestOf(bytes)]);
      expect(bytes.equals((await files.get(digestOf(bytes))) ?? Buffer.from("none"))).toBe(true);
    });

    test("what was not put is not there", async () => {
      expect(await files.get("0".repeat(64))).toBeUndefined();
      expect(await files.has("0".repeat(64))).toBe(false);
      expect(await listed()).toEqual([]);
    });

    test.each(["", "../master.key", "/etc/passwd", "ab", `${"0".repeat(63)}G`, `${"0".repeat(64)}/..`])(
      "%j names nothing",
      async (digest) => {
        expect(await files.get(digest)).toBeUndefined();
        expect(await files.has(digest)).toBe(false);
      },
    );

    test("has tells what is there", async () => {
      const digest = await files.put(Buffer.from("here"));
      expect(await files.has(digest)).toBe(true);
    });

    test("what is stored says since when, to the store's own clock", async () => {
      const before = instant(Date.now() - 1_000);
      const digest = await files.put(Buffer.from("when"));
      const since = await files.since(digest);
      expect(since && since >= before && since <= instant(Date.now() + 1_000)).toBe(true);
      expect(await files.since("0".repeat(64))).toBeUndefined();
      expect(await files.since("../master.key")).toBeUndefined();
    });

    test("what is removed is gone, and nothing else; it can be put again", async () => {
      const [gone, kept] = [await files.put(randomBytes(1_500_000)), await files.put(Buffer.from("kept"))];
      await files.remove(gone);
      await files.remove(gone);
      await files.remove("../master.key");
      expect(await files.has(gone)).toBe(false);
      expect(await files.get(gone)).toBeUndefined();
      expect(await listed()).toEqual([kept]);
      const again = await files.put(Buffer.from("gone and back"));
      await files.remove(again);
      expect(await files.put(Buffer.from("gone and back"))).toBe(again);
      expect(await files.has(again)).toBe(true);
    });

    test("changed bytes are not handed out, and the right ones put them right", async () => {
      const bytes = Buffer.from("signed memorandum");
      const digest = await files.put(bytes);
      await under.damage(digest);
      const damaged = files.get(digest);
      await expect(damaged).rejects.toThrow(DamagedFile);
      await expect(damaged).rejects.toMatchObject({ code: "file-damaged", digest });
      expect(await files.put(bytes)).toBe(digest);
      expect(bytes.equals((await files.get(digest)) ?? Buffer.from("none"))).toBe(true);
    });

    test("files survive the process and are listed by digest", async () => {
      const digests = await Promise.all(Array.from({ length: 40 }, (_, n) => files.put(Buffer.from(`file ${n}`))));
      files = await under.reopen();
      expect(await listed()).toEqual([...digests].sort());
    });
  });
};
