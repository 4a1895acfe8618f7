import type { Memorandum } from "../support/cohort";
import { the } from "../support/the";
import type { Story } from "./story";

/** Who takes part, and on what terms both sides signed. */
export const agreeing = (story: Story): void => {
  describe("4. people are nominated and memoranda signed", () => {
    let first: Memorandum;
    beforeAll(() => story.platform.setClock("2026-01-22T09:00:00.000Z"));

    test("ENR-5 each selected organisation nominates its people, in the mix of roles the template asks for", async () => {
      const two = [
        story.cohort.cast.nominee("Wangari Maina-Gitau", "Finance officer for clubs", "evaluation"),
        story.cohort.cast.nominee("Kipchoge Sang-Koech", "Driver and logistics aide", "programme-design"),
      ];
      expect(
        await story
          .organisation(0)
          .applicant.isRefused(`/applications/${story.organisation(0).applicationId}/nominations`, {
            participants: two,
          }),
      ).toBe("participants-number");
      for (let at = 0; at < 3; at++) await story.cohort.nominates(story.organisation(at));
      const { participants } = await story.application(0);
      expect(participants.map(({ role }) => role)).toEqual(["senior-leadership", "evaluation", "programme-design"]);
    });

    test("ENR-7 a memorandum is generated from the template for its parties and period", async () => {
      for (const [at, name] of ["Mbeki Chuma-Ndege", "Salome Tendo-Achan", "Yusuf Hassan-Bakari"].entries())
        story.chairs.push(await story.cohort.signatory(story.coordinator, story.organisation(at), name));
      first = await story.cohort.draftsMemorandum(story.coordinator, story.organisation(0));
      expect(first).toMatchObject({ status: "draft", textVersion: 1 });
      for (const said of ["Tumaini Girls Network", "Umoja Resource Centre"])
        expect(first.versions[0]?.text).toContain(said);
    });

    test("ENR-7 revised after one signature it needs both again, each with the digest of the text that is signed", async () => {
      const path = `/memoranda/${first.memorandumId}`;
      const chair = the(story.chairs[0]);
      const signed = story.cohort.cast.signatory(chair.signIn.displayName, "Chair of the trustees");
      await chair.does(`${path}/signature`, { side: "mentee", ...signed, digest: first.digest });
      const text = `${first.versions[0]?.text}\n\nReflection days are held at the mentee's office.`;
      await story.coordinator.does(`${path}/revision`, {
        text,
        why: "The trustees asked where the reflection days are.",
      });
      const revised = await story.coordinator.sees<Memorandum>(path);
      expect(revised).toMatchObject({ status: "draft", textVersion: 2 });
      expect(revised.digest).not.toBe(first.digest);
      expect(await chair.isRefused(`${path}/signature`, { side: "mentee", ...signed, digest: first.digest })).toBe(
        "digest-differs",
      );
      expect(
        await story.coordinator.isRefused(`${path}/signature`, { side: "mentee", ...signed, digest: revised.digest }),
      ).toBe("side-not-yours");
      story.relationships.push(await story.cohort.signs(story.coordinator, chair, revised));
      const agreed = await story.coordinator.sees<Memorandum>(path);
      expect(agreed.status).toBe("in-force");
      expect(agreed.versions.map(({ signatures }) => signatures.map(({ side }) => side))).toEqual([
        ["mentee"],
        ["mentor", "mentee"],
      ]);
    });

    test("ENR-7 the other two are signed by both as they were drafted", async () => {
      for (const at of [1, 2]) {
        const drafted = await story.cohort.draftsMemorandum(story.coordinator, story.organisation(at));
        story.relationships.push(await story.cohort.signs(story.coordinator, the(story.chairs[at]), drafted));
      }
    });
  });
};
