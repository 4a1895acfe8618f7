import type { Member } from "../support/member";
import { isRemoved, readsFile, sendsFile, type Received } from "../support/sent-file";
import type { Story } from "./story";

interface Held {
  readonly attachments: readonly {
    readonly digest: string;
    readonly name: string;
    readonly withdrawn: object | null;
  }[];
}

const PAGE = Buffer.from("%PDF-1.7\nThe theory of change of an organisation that wishes to be mentored");

/** Files: sent, attached, read by whoever may read the record, and taken back. */
export const attaching = (story: Story): void => {
  describe("an applicant attaches a theory of change", () => {
    let received: Received;
    const read = (by: Member) => readsFile(story.platform, by, received.digest);
    const attachments = () => `/applications/${story.organisation(0).applicationId}/attachments`;

    test("GEN-6 the file comes in sealed, and is the sender's alone until a record holds it", async () => {
      const { applicant } = story.organisation(0);
      received = await sendsFile(story.platform, applicant, PAGE);
      expect(received).toMatchObject({ mediaType: "application/pdf", size: PAGE.length });
      expect((await read(applicant)).status).toBe(200);
      expect((await read(story.coordinator)).status).toBe(404);
    });

    test("GEN-6 nobody attaches a file that somebody else sent, or changes what it is", async () => {
      const asked = { kind: "theory-of-change", file: { ...received, name: "Theory of change.pdf" } };
      expect(await story.coordinator.isRefused(attachments(), asked)).toBe("file-not-received");
      const larger = { ...asked, file: { ...asked.file, size: received.size + 1 } };
      expect(await story.organisation(0).applicant.isRefused(attachments(), larger)).toBe("file-not-received");
    });

    test("GEN-6 once attached, whoever reads the application reads the file, byte for byte; others do not", async () => {
      const { applicant } = story.organisation(0);
      await applicant.does(attachments(), {
        kind: "theory-of-change",
        file: { ...received, name: "Theory of change.pdf" },
      });
      story.coordinator.hears(applicant);
      const held = (await story.application(0)) as unknown as Held;
      expect(held.attachments).toMatchObject([{ digest: received.digest, name: "Theory of change.pdf" }]);
      const answer = await read(story.coordinator);
      expect(Buffer.from(await answer.arrayBuffer()).equals(PAGE)).toBe(true);
      expect(answer.headers.get("content-disposition")).toContain("attachment");
      expect((await read(story.organisation(1).applicant)).status).toBe(404);
    });

    test("GEN-2 taken back with a reason, nobody reads it any more, and its bytes are gone; that it was there stays readable", async () => {
      const { applicant } = story.organisation(0);
      const reason = "An older draft was sent by mistake.";
      await applicant.does(`${attachments()}/${received.digest}/withdrawal`, { reason });
      story.coordinator.hears(applicant);
      const held = (await story.application(0)) as unknown as Held;
      expect(held.attachments).toMatchObject([{ digest: received.digest, withdrawn: { reason } }]);
      for (const reader of [story.coordinator, applicant]) expect((await read(reader)).status).toBe(410);
      expect((await read(story.organisation(1).applicant)).status).toBe(404);
      await isRemoved(story.platform, received.digest);
      const again = { kind: "theory-of-change", file: { ...received, name: "Theory of change.pdf" } };
      expect(await applicant.isRefused(attachments(), again)).toBe("attachment-withdrawn");
    });
  });
};
