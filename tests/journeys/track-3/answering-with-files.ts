import type { Member } from "../support/member";
import { readsFile, sendsFile, type Received } from "../support/sent-file";
import type { Page } from "../support/shown";
import { the } from "../support/the";
import { all, ORGANISATION } from "./answers-given";
import type { Story } from "./story";

interface Form {
  readonly assignmentId: string;
  readonly instrument: string;
  readonly role: string | null;
}

interface Filled extends Form {
  readonly asks: { readonly version: number };
  readonly sheet: { readonly answers: readonly object[] } | null;
  readonly attachments: readonly object[];
}

/** GEN-6: an instrument whose newer version asks for documents. */
export const answeringWithFiles = (story: Story): void => {
  const path = ({ assignmentId }: Pick<Form, "assignmentId">): string => `/forms/${assignmentId}`;
  const mentee = (): Member => story.organisation(0).applicant;

  describe("10. a version of a form that takes files", () => {
    const THEORY = Buffer.from("%PDF-1.7\nThe theory of change of the clubs");
    const other = (): Member => story.organisation(2).applicant;
    const formsThere = async (by: Member): Promise<readonly Form[]> =>
      (await by.sees<Page<Form>>(`/relationships/${the(story.relationships[2])}/forms`)).items;
    let asked: Form;
    let sent: Received;

    test("GEN-6 ASM-1 whoever begins after it was published is asked for files; a file is taken from its sender only", async () => {
      await story.manager.does("/instruments", { instrument: "before-training", version: 2 });
      other().hears(story.manager);
      asked = the(
        (await formsThere(other())).find(
          ({ instrument, role }) => instrument === "before-training" && role === "senior-leadership",
        ),
      );
      await other().does(`${path(asked)}/start`);
      expect((await other().sees<Filled>(path(asked))).asks.version).toBe(2);
      const answers = {
        ...all(2),
        ...ORGANISATION,
        contacts: [
          {
            place: "focal-point",
            name: story.cohort.cast.nominee("Adhiambo Upendo-Oduor", "Keeper of the clubs", "focal").name,
          },
        ],
      };
      const strange = await sendsFile(story.platform, story.coordinator, THEORY);
      const withFile = (file: object) => ({
        version: 2,
        answers: { ...answers, "key-programme-documents": [{ ...file, name: "Theory.pdf" }] },
      });
      expect(await other().isRefused(`${path(asked)}/response`, withFile(strange))).toBe("file-not-received");
      sent = await sendsFile(story.platform, other(), THEORY);
      await other().does(`${path(asked)}/response`, withFile(sent));
    });

    test("GEN-6 the answer names it by its digest, and whoever reads the form reads the file; others do not", async () => {
      story.coordinator.hears(other());
      const filled = await story.coordinator.sees<Filled>(path(asked));
      expect(filled.attachments).toMatchObject([{ digest: sent.digest, name: "Theory.pdf" }]);
      expect(filled.sheet?.answers).toContainEqual({ item: "key-programme-documents", value: [sent.digest] });
      const read = await readsFile(story.platform, story.coordinator, sent.digest);
      expect(Buffer.from(await read.arrayBuffer()).equals(THEORY)).toBe(true);
      expect((await readsFile(story.platform, mentee(), sent.digest)).status).toBe(404);
    });

    test("ASM-8 it is kept on paper too, filled and blank, in the language of the reader's page", async () => {
      for (const paper of [path(asked), "/instruments/before-training"]) {
        const headers = { cookie: story.coordinator.cookies };
        const printed = await fetch(`${story.platform.url}/api/v1${paper}/pdf?language=fr`, { headers });
        expect([printed.status, printed.headers.get("content-type")]).toEqual([200, "application/pdf"]);
        expect(Buffer.from(await printed.arrayBuffer()).toString("latin1")).toContain("/Lang (fr)");
      }
    });
  });
};
