import { createHash } from "node:crypto";
import { unzipSync, strFromU8 } from "fflate";
import type { Member } from "../support/member";
import type { Happening } from "../support/shown";
import { everyPage } from "../support/reads";
import { the } from "../support/the";
import type { Story } from "./story";

interface Made {
  readonly id: string;
  readonly position: string;
}

interface TakenFact extends Happening {
  readonly position: string;
  readonly hash: string;
  readonly roles: readonly string[];
}

interface TakenFile {
  readonly file: string | null;
  readonly sha256: string | null;
  readonly size: number | null;
  readonly stays: string | null;
}

/** Exports of a programme and of a relationship, by whoever may, as they are told and as they are recorded. */
export const takingAway = (story: Story): void => {
  const pair = (): string => the(story.relationships[0]);

  /** The archive's files, by name, fetched by the link that the page shows. */
  const fetched = async (
    by: Member,
    { id, position }: Made,
    language = "en",
  ): Promise<Readonly<Record<string, string>>> => {
    const link = `/api/v1/exports/${id}/file?after=${position}&language=${language}`;
    const headers = {
      cookie: by.cookies,
      "accept-language": "en",
      "sec-fetch-site": "same-origin",
      "sec-fetch-mode": "navigate",
    };
    const reply = await fetch(`${story.platform.url}${link}`, { headers });
    expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "application/zip"]);
    expect(reply.headers.get("content-disposition")).toBe(`attachment; filename="export-${id}.zip"`);
    const files = unzipSync(new Uint8Array(await reply.arrayBuffer()));
    return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
  };
  const taken = async (by: Member, path: string) => fetched(by, await by.does<Made>(`${path}/exports`, {}));
  const factsIn = (files: Readonly<Record<string, string>>): readonly TakenFact[] =>
    the(files["facts.jsonl"])
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as TakenFact);

  describe("12. what is recorded is taken away, and that it was is recorded", () => {
    test("AUD-5 REP-3 a relationship's export says its timeline, each fact with its times, role and hash", async () => {
      const { administrator } = story.cohort;
      const told = await everyPage<Happening>(administrator, `/relationships/${pair()}/timeline`, 100);
      const made = await story.coordinator.does<Made>(`/relationships/${pair()}/exports`, {});
      const facts = factsIn(await fetched(story.coordinator, made));
      const french = factsIn(await fetched(story.coordinator, made, "fr"));
      expect(french.filter(({ sentence }, at) => sentence === facts[at]?.sentence)).toEqual([]);
      expect(facts.map(({ sentence }) => sentence)).toEqual(told.map(({ sentence }) => sentence));
      for (const { hash } of facts) expect(hash).toMatch(/^[0-9a-f]{64}$/);
      expect(facts.flatMap(({ roles }) => roles)).toEqual(expect.arrayContaining(["coordinator", "mentor"]));
    });

    test("AUD-5 a programme's export holds a table for each kind of record, and no cell of them computes", async () => {
      const files = await taken(story.cohort.administrator, `/programmes/${story.cohort.programmeId}`);
      const about = JSON.parse(the(files["export.json"])) as { facts: number; tables: Record<string, number> };
      expect(about.facts).toBe(factsIn(files).length);
      expect(Object.values(about.tables).reduce((sum, count) => sum + count, 0)).toBe(about.facts);
      expect(Object.keys(about.tables)).toEqual(expect.arrayContaining(["application", "engagement", "relationship"]));
      for (const kind of Object.keys(about.tables)) expect(files[`tables/${kind}.csv`]).toMatch(/^position,recorded,/);
      expect(Object.values(files).join("\n")).not.toMatch(/(^|,)[=@]/m);
    });

    test("GEN-6 PRV-4 the files go with it, each as it was sent, and of those that stay it says why", async () => {
      const files = await taken(story.coordinator, `/programmes/${story.cohort.programmeId}`);
      const listed = the(files["files.jsonl"])
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line) as TakenFile);
      const landed = listed.flatMap(({ file, sha256, size }) => (file === null ? [] : [{ file, sha256, size }]));
      const inside = Object.keys(files).filter((name) => name.startsWith("files/"));
      expect(inside.sort()).toEqual([...new Set(landed.map(({ file }) => file))].sort());
      expect(inside.length).toBeGreaterThan(0);
      for (const { file, sha256, size } of landed) {
        const bytes = Buffer.from(the(files[file]), "utf8");
        expect({ sha256: createHash("sha256").update(bytes).digest("hex"), size: bytes.length }).toEqual({
          sha256,
          size,
        });
      }
      // A draft was taken back; a picture is for the pair, the programme and the funder, and not for an archive.
      expect(new Set(listed.map(({ stays }) => stays))).toEqual(new Set([null, "withdrawn", "consent"]));
      const about = JSON.parse(the(files["export.json"])) as { files: { taken: number } };
      expect(about.files.taken).toBe(inside.length);
    });

    test("PRV-1 an auditor takes pseudonyms away, a coordinator names, and neither a sealed text", async () => {
      const { administrator, cast, programmeId } = story.cohort;
      const grant = { role: "auditor", level: "programme", on: programmeId } as const;
      const auditor = await story.cohort.invited(administrator, "Wanjiru Gachanja-Mutua", grant);
      const personal = cast.personal().filter((value) => value.length > 5);
      const named = JSON.stringify(await taken(story.coordinator, `/relationships/${pair()}`));
      const unnamed = JSON.stringify(await taken(auditor, `/relationships/${pair()}`));
      expect(personal.some((value) => named.includes(value))).toBe(true);
      expect(personal.filter((value) => unnamed.includes(value))).toEqual([]);
      expect(named + unnamed).not.toMatch(/[⟦¦]/);
    });

    test("AUD-5 that it was taken stands in the history, and only who asked for it fetches it", async () => {
      const made = await story.coordinator.does<Made>(`/relationships/${pair()}/exports`, {});
      const { administrator } = story.cohort;
      administrator.hears(story.coordinator);
      const history = await everyPage<Happening>(administrator, `/relationships/${pair()}/timeline`, 100);
      expect(history.at(-1)?.sentence).toMatch(/exported everything that is recorded here, people shown by names\.$/);
      const theirs = await administrator.request("GET", `/exports/${made.id}/facts`);
      expect(theirs.status).toBe(404);
      expect(await the(story.mentors[0]).isRefused(`/relationships/${pair()}/exports`, {})).toBe("not-allowed");
    });
  });
};
