import { Pairs, type Pair } from "../relationship-life/pair";
import { STARTING_MS } from "../support/distributed-under-test";
import { mailsTo } from "../support/mails";
import type { Member } from "../support/member";
import type { Obligation, Page } from "../support/shown";
import type { Story } from "./story";

const [HALF, END] = ["half-point-check-in", "end-reflection"];
/** A short period at the end of all others: each of its days is a step of the clock. */
const PERIOD = { from: "2027-04-05", until: "2027-06-01" };
const BEGINS = "2027-04-05T08:00:00.000Z";
/** In Nairobi the middle day has begun, and the last one; and the two weeks after each are over. */
const HALFWAY = "2027-05-02T21:00:00.000Z";
const HALFWAY_OVER = "2027-05-17T21:00:00.000Z";
const LAST_DAY = "2027-05-31T21:00:00.000Z";
const LAST_DAY_OVER = "2027-06-15T21:00:00.000Z";

interface Said {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What Track 3 asks for once in a period comes due because time goes by: one pair answers in time, another does not. */
export const fallingDue = (story: Story): void => {
  const { platform } = story;
  const pairs = new Pairs(() => story.cohort);

  describe("the check-in at half of the period and the reflection at its end fall due", () => {
    let prompt: Pair;
    let late: Pair;
    /** How a kind stands on somebody's day; undefined where nothing of it is open. */
    const onTheDayOf = async (by: Member, pair: Pair, kind: string | undefined): Promise<string | undefined> => {
      const { items } = await by.sees<Page<Obligation>>("/dues?limit=100");
      return items.find((each) => each.relationshipId === pair.id && each.kind === kind)?.standing;
    };
    const comesToStand = (by: Member, pair: Pair, kind: string | undefined, standing?: string): Promise<unknown> =>
      by.comesToSee<Page<Obligation>>(
        "/dues?limit=100",
        ({ items }) =>
          items.find((each) => each.relationshipId === pair.id && each.kind === kind)?.standing === standing,
      );
    const raisedOf = async (pair: Pair, kind: string | undefined): Promise<readonly string[]> =>
      ((await platform.contracts()) as unknown as readonly Said[])
        .filter(({ type, data }) => type.startsWith("contact.") && data["kind"] === kind)
        .filter(({ data }) => data["relationshipId"] === pair.id)
        .map(({ type }) => type);
    /** What of a kind was said by mail, and to how many. */
    const toldOf = async (pair: Pair, kind: string | undefined): Promise<readonly (readonly [unknown, number])[]> =>
      ((await platform.contracts()) as unknown as readonly Said[])
        .filter(({ type, data }) => type === "reminder.sent" && data["thingId"] === pair.id)
        .filter(({ data }) => String(data["key"]).startsWith(`${kind}/`))
        .map(({ data }) => [data["about"], (data["people"] as readonly object[]).length]);
    const asksForMails = (by: Member, email: string) =>
      by.does(`/accounts/${by.account}/reminders`, { channel: "email", email });

    // All that fell due in the year before is raised first; as services on servers that takes a while.
    beforeAll(async () => {
      await platform.setClock(BEGINS);
      await pairs.opens("A season together", PERIOD);
      prompt = await pairs.begins("Matumaini");
      late = await pairs.begins("Subira");
      await asksForMails(prompt.mentor, "cheptoo@post.example");
      await asksForMails(prompt.mentee, "njeri@post.example");
      await asksForMails(late.mentor, "chebet@post.example");
    }, STARTING_MS);

    test("REL-13 SCH-8 at half of the period it is due to both sides, raised once, and each is told by mail once", async () => {
      expect(await onTheDayOf(prompt.mentor, prompt, HALF)).toBe("upcoming");
      await platform.setClock(HALFWAY);
      for (const by of [prompt.mentor, prompt.mentee]) await comesToStand(by, prompt, HALF, "due");
      await platform.setClock("2027-05-03T08:00:00.000Z");
      expect(await raisedOf(prompt, HALF)).toEqual(["contact.due"]);
      expect(await toldOf(prompt, HALF)).toEqual([["contact-due", 2]]);
      // The mentors are asked for no form in these weeks: this is all that reached them.
      for (const by of [prompt.mentor, late.mentor]) expect(mailsTo(platform, by)).toHaveLength(1);
    });

    test("REL-13 written down as held, it is off the day of both, and no mail of it goes any more", async () => {
      const held = { kind: HALF, happened: "2027-05-03[Africa/Nairobi]", minutes: 60 };
      await prompt.does(prompt.mentee, "contacts", held);
      for (const by of [prompt.mentor, prompt.mentee, prompt.lead]) await comesToStand(by, prompt, HALF);
      await platform.setClock(HALFWAY_OVER);
      expect(await raisedOf(prompt, HALF)).toEqual(["contact.due"]);
      expect(await toldOf(prompt, HALF)).toEqual([["contact-due", 2]]);
    });

    test("REL-13 where nothing comes of it in its grace it is overdue: the mentor is told, and whoever leads sees it", async () => {
      for (const by of [late.mentor, late.mentee, late.lead]) await comesToStand(by, late, HALF, "overdue");
      expect(await raisedOf(late, HALF)).toEqual(["contact.due", "contact.overdue"]);
      expect(await toldOf(late, HALF)).toEqual([
        ["contact-due", 1],
        ["contact-overdue", 1],
      ]);
      await late.does(late.mentor, "contacts", {
        kind: HALF,
        happened: "2027-05-17[Africa/Nairobi]",
        minutes: 30,
      });
      await comesToStand(late.mentor, late, HALF);
    });

    test("REL-13 on the last day the reflection is due; held it is off the day, not held it is overdue", async () => {
      expect(await onTheDayOf(prompt.mentee, prompt, END)).toBe("upcoming");
      await platform.setClock(LAST_DAY);
      await comesToStand(prompt.mentee, prompt, END, "due");
      await platform.setClock("2027-06-01T08:00:00.000Z");
      expect(await toldOf(prompt, END)).toEqual([["contact-due", 2]]);
      await prompt.does(prompt.mentor, "contacts", {
        kind: END,
        happened: "2027-06-01[Africa/Nairobi]",
        minutes: 90,
      });
      for (const by of [prompt.mentor, prompt.mentee]) await comesToStand(by, prompt, END);
      await platform.setClock(LAST_DAY_OVER);
      await comesToStand(late.lead, late, END, "overdue");
      expect(await raisedOf(prompt, END)).toEqual(["contact.due"]);
      expect(await raisedOf(late, END)).toEqual(["contact.due", "contact.overdue"]);
    });
  });
};
