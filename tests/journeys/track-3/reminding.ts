import { mailsTo } from "../support/mails";
import type { Member } from "../support/member";
import { the } from "../support/the";
import type { Story } from "./story";

interface Reminders {
  readonly channel: string;
  readonly email: string | null;
}

const EMAIL = "reminders@post.example";
const SOON = "2026-03-21T07:00:00.000Z";
const LATER = "2026-03-21T07:30:00.000Z";

/** Whoever asked for mails is reminded, once, and of nothing that was moved or called off. */
export const reminding = (story: Story): void => {
  const { platform } = story;
  const pair = (): string => `/relationships/${the(story.relationships[0])}`;
  const mentor = (): Member => the(story.mentors[0]);
  const arrives = (count: number): Promise<unknown> =>
    mentor().comesToSee<Reminders>("/my/reminders", () => mailsTo(platform, mentor()).length === count);

  describe("9b. people are reminded by the way they chose", () => {
    test("SCH-7 until somebody chooses otherwise, no mail goes to them; the choice is their own", async () => {
      expect(await mentor().sees<Reminders>("/my/reminders")).toEqual({ channel: "calendar", email: null });
      const path = `/accounts/${mentor().account}/reminders`;
      expect(await mentor().isRefused(path, { channel: "email" })).toBe("address-missing");
      const other = await story.coordinator.request("POST", path, { channel: "email", email: EMAIL });
      expect(other.status).toBe(404);
      await mentor().does(path, { channel: "email", email: EMAIL });
      expect(await mentor().sees<Reminders>("/my/reminders")).toEqual({ channel: "email", email: EMAIL });
    });

    test("SCH-7 a mail says when, and where to read more, and nothing else; whoever did not ask gets none", async () => {
      const mentee = story.organisation(0).applicant;
      mentee.hears(mentor());
      const call = { kind: "call", startsAt: SOON, minutes: 30, purpose: "What the parents said." };
      const { id } = await mentee.does(`${pair()}/engagements`, call);
      await arrives(1);
      const [mail = ""] = mailsTo(platform, mentor());
      expect(mail).toContain(`To: ${EMAIL}`);
      // The mentor of this pair is spoken to in French.
      expect(mail).toContain("21 mars 2026 =C3=A0 10:00 (Africa/Nairobi)");
      expect(mail).toContain(`${platform.url}/calendar`);
      for (const secret of ["Tumaini", "parents", "call", "mentor", id]) expect(mail).not.toContain(secret);
      expect(mailsTo(platform, mentee)).toEqual([]);

      await platform.setClock("2026-03-20T08:01:00.000Z");
      await mentee.does(`/engagements/${id}/moves`, { startsAt: LATER, reason: "A later bus." });
      await arrives(2);
      expect(mailsTo(platform, mentor()).filter((each) => each.includes("10:30"))).toHaveLength(1);
      await mentee.does(`/engagements/${id}/cancellation`, { reason: "No bus at all." });
    });

    test("SCH-7 views that are folded anew remind nobody again, and the record tells what was done", async () => {
      for (const view of ["reminders", "correspondents"])
        expect(await platform.rebuild(view)).toMatchObject({ equal: true });
      await mentor().does(`/accounts/${mentor().account}/reminders`, { channel: "calendar" });
      expect(mailsTo(platform, mentor())).toHaveLength(2);
      const said = (await platform.contracts()).filter(({ type }) => type.startsWith("reminder."));
      const sent = said.filter(({ type }) => type === "reminder.sent");
      expect(sent.map(({ data }) => (data as { readonly at: string }).at)).toEqual([SOON, LATER]);
      expect(JSON.stringify(said)).not.toContain(EMAIL);
    });
  });
};
