import { sendsFile, type Received } from "../support/sent-file";
import { programmeTerms } from "../support/terms";
import type { Story } from "./story";

interface Fault {
  readonly row: number;
  readonly column: string | null;
  readonly code: string;
}

interface Preview {
  readonly rows: number;
  readonly ready: readonly number[];
  readonly known: readonly number[];
  readonly faults: readonly Fault[];
}

interface Committed {
  readonly committed: number;
  readonly known: number;
  readonly refused: number;
  readonly position: string | null;
}

interface Listed {
  readonly items: readonly { readonly rows: number; readonly faulty: number; readonly commits: readonly object[] }[];
}

const ROWS = 500;
/** Each row is a command of its own; between services that share two cores with their servers it takes half a minute and more. */
const WRITING_MILLISECONDS = 150_000;

/** Ten each of: a formula for a name, a country that is none, an address that is none, a row said before. */
const rowAt = (at: number): string => {
  const name = `Jamaa Éspoir ${at}`;
  const email = `contact${at}@jamaa.example`;
  if (at % 50 === 10) return `=HYPERLINK("http://x.example");KE;Asha Neema;${email}`;
  if (at % 50 === 20) return `${name};${at % 100 === 20 ? "Atlantis" : "XX"};Asha Neema;${email}`;
  if (at % 50 === 30) return `${name};KE;Asha Neema;no address`;
  if (at % 50 === 40) return `Jamaa Éspoir ${at - 1};KE;Asha Neema;${email}`;
  return `${name};${at % 2 === 0 ? "ke" : "Kenya"};Asha Neema;${email}`;
};

const HEADING = "Organisation;Country;Contact;E-mail";
const TEXT = [HEADING, ...Array.from({ length: ROWS }, (_, at) => rowAt(at))].join("\r\n");

/** Five hundred organisations out of a spreadsheet, forty of them with mistakes. */
export const importing = (story: Story): void => {
  describe("organisations come out of a spreadsheet", () => {
    let programmeId: string;
    let file: Received;
    const path = (step: string, table = "applications") => `/programmes/${programmeId}/imports/${table}/${step}`;

    test("ENR-11 five hundred rows in Latin-1, forty of them bad, some with formulas: each fault is told with its row, column and code", async () => {
      programmeId = (await story.manager.does("/programmes", programmeTerms("From a spreadsheet"))).id;
      file = await sendsFile(story.platform, story.manager, Buffer.from(TEXT, "latin1"));
      const found = await story.manager.does<Preview>(path("preview"), { digest: file.digest });
      expect(found).toMatchObject({ rows: ROWS, known: [] });
      expect(found.ready).toHaveLength(ROWS - 40);
      expect(found.faults).toHaveLength(40);
      expect(found.faults.slice(0, 4)).toMatchObject([
        { row: 12, column: "Organisation", code: "formula" },
        { row: 22, column: "Country", code: "is-country" },
        { row: 32, column: "E-mail", code: "is-email" },
        { row: 42, column: null, code: "row-repeated" },
      ]);
      expect(found.faults).toContainEqual(expect.objectContaining({ row: 72, column: "Country", code: "is-country" }));
      const before = await story.manager.sees<{ readonly items: readonly object[] }>(
        `/programmes/${programmeId}/applications`,
      );
      expect(before.items).toEqual([]);
    });

    test(
      "ENR-11 three chosen rows are written, then all that have no fault; nothing is lost and nothing comes twice",
      async () => {
        const ask = { digest: file.digest };
        const chosen = await story.manager.does<Committed>(path("commit"), { ...ask, rows: [2, 3, 4] });
        expect(chosen).toMatchObject({ committed: 3, known: 0, refused: 0 });
        const rest = await story.manager.does<Committed>(path("commit"), ask);
        expect(rest).toMatchObject({ committed: ROWS - 43, known: 3, refused: 30 - 10 });
        const again = await story.manager.does<Committed>(path("commit"), ask);
        expect(again).toMatchObject({ committed: 0, known: ROWS - 40 });
      },
      WRITING_MILLISECONDS,
    );

    test("ENR-11 the same rows in another file, in UTF-8 with a byte-order mark, are known to be the same", async () => {
      const other = await sendsFile(story.platform, story.manager, Buffer.from(`\uFEFF${TEXT}`));
      const found = await story.manager.does<Preview>(path("preview"), { digest: other.digest });
      expect([found.ready.length, found.known.length]).toEqual([0, ROWS - 40]);
    });

    test("ENR-11 what was read in is known, with what came of it each time", async () => {
      const { items } = await story.manager.sees<Listed>(`/programmes/${programmeId}/imports`);
      expect(items.map(({ rows, faulty, commits }) => [rows, faulty, commits.length])).toContainEqual([ROWS, 40, 2]);
    });

    test("ENR-5 people are read in by their organisation's name; what is refused is shown at every row of it", async () => {
      const people = [
        "Organisation,Name,E-mail,Job title,Role",
        "Tumaini Girls Network,Rehema Said,rehema@tumaini.example,Director,senior leadership",
        "Nobody's Network,Rehema Said,rehema@nobody.example,Director,evaluation",
        "Tumaini Girls Network,Juma Said,juma@tumaini.example,Officer,evaluation",
      ].join("\n");
      const sent = await sendsFile(story.platform, story.manager, Buffer.from(people));
      const { faults } = await story.manager.does<Preview>(
        `/programmes/${story.cohort.programmeId}/imports/people/preview`,
        { digest: sent.digest },
      );
      expect(faults).toMatchObject([
        { row: 2, column: null, code: "participants-nominated-already" },
        { row: 3, column: "Organisation", code: "name-unknown" },
        { row: 4, column: null, code: "participants-nominated-already" },
      ]);
    });

    test("PRV-2 nobody reads in what they could not write by hand, nor somebody else's file", async () => {
      const asked = { digest: file.digest };
      const { applicant } = story.organisation(0);
      expect(await applicant.isRefused(path("preview"), asked)).toBe("not-allowed");
      expect(await story.coordinator.isRefused(path("preview"), asked)).toBe("not-allowed");
      const theirs = await sendsFile(story.platform, story.coordinator, Buffer.from(TEXT));
      expect(await story.manager.isRefused(path("preview"), { digest: theirs.digest })).toBe("not-found");
    });
  });
};
