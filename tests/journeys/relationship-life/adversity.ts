import { randomUUID } from "node:crypto";
import { STARTING_MS } from "../support/distributed-under-test";
import { mailsTo } from "../support/mails";
import type { Member } from "../support/member";
import type { CommandReply } from "../support/person";
import type { UnderTest } from "../support/platform-under-test";
import type { Page } from "../support/shown";
import { the } from "../support/the";
import { all } from "../track-3/answers-given";
import { Pair, type Pairs } from "./pair";

interface Form {
  readonly assignmentId: string;
  readonly instrument: string;
  readonly role: string | null;
  readonly standing: string;
}

interface Said {
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Draft {
  readonly draft?: { readonly version: string; readonly content: string };
}

interface Grant {
  readonly id: string;
  readonly role: string;
}

/** The last day comes while the machine is off. */
const DAYS = ["2027-02-10", "2027-02-24", "2027-03-03"];
/** While the machine is off, and the day after it is on again. */
const [MISSED, TO_COME] = ["2027-03-02T09:00:00.000Z", "2027-03-19T09:00:00.000Z"];
/** Every process starts twice: six of them beside three servers take their time. */
const OFF_AND_ON_MS = 2 * STARTING_MS;
const DAY_SAID = /\d+ [A-Z][a-z]+ 2027(?= at)/;
const RAISED = ["contact.due", "contact.overdue", "reminder.sent", "training.ended", "assessment.reminded"];

const nameOf = ({ type, data: { instrument, about, agenda, kind } }: Said): string =>
  `${type} ${String(instrument ?? about ?? agenda ?? kind)}`;

/** What goes wrong in a year that nobody planned for (issue 7). */
export const adversity = (platform: UnderTest, pairs: Pairs): void => {
  describe("what nobody planned for", () => {
    let pair: Pair;
    let training: string;
    const said = async (...types: readonly string[]): Promise<readonly Said[]> =>
      (await platform.contracts()).filter(({ type }) => types.includes(type)) as unknown as readonly Said[];
    const ofThing = async (id: string, ...types: readonly string[]) =>
      (await said(...types)).filter(({ data }) => data["thingId"] === id);
    const form = async (instrument: string, role: string | null, by: Member): Promise<Form> =>
      the(
        (await by.sees<Page<Form>>(`${pair.path}/forms?limit=100`)).items.find(
          (each) => each.instrument === instrument && each.role === role,
        ),
      );
    const keeps = (by: Member, id: string, content: string) => by.request("PUT", `/drafts/response.${id}`, { content });
    const draftOf = async (by: Member, id: string): Promise<string | undefined> =>
      (await by.request<Draft>("GET", `/drafts/response.${id}`)).body.draft?.content;
    /** Mails that wait in the spool for somebody: one about each day, and no other about a day. */
    const arrives = (to: Member, days: readonly string[]): Promise<unknown> =>
      to.comesToSee("/my/reminders", () => {
        const about = mailsTo(platform, to).flatMap((mail) => DAY_SAID.exec(mail) ?? []);
        return about.join() === days.join();
      });

    beforeAll(async () => {
      await platform.setClock("2027-02-01T08:00:00.000Z");
      await pairs.opens("Relationships in hard times", { from: "2027-01-15", until: "2027-12-31" });
      pair = await pairs.begins("Uvumilivu");
      const email = "uvumilivu@post.example";
      await pair.mentor.does(`/accounts/${pair.mentor.account}/reminders`, { channel: "email", email });
    });

    test("SCH-7 a training day is moved after its reminders went: they are taken back, and the new day has its own", async () => {
      const plan = { agenda: "snmp-track-2", dates: DAYS, begins: "09:00", ends: "17:00" };
      training = (await pairs.lead.does(`/programmes/${pairs.programmeId}/trainings`, plan)).id;
      await platform.setClock("2027-02-09T07:00:00.000Z");
      await arrives(pair.mentor, ["10 February 2027"]);
      const reason = "The road is under water.";
      await pairs.lead.does(`/trainings/${training}/moves`, { day: 1, to: "2027-02-12", reason });
      await platform.setClock("2027-02-11T07:00:00.000Z");
      // The mail about the day that was is over, and gone from the spool.
      await arrives(pair.mentor, ["12 February 2027"]);
      const ofDay = await ofThing(training, "reminder.sent", "reminder.withdrawn");
      expect(ofDay.map(({ type, data }) => [type, data["key"], data["why"] ?? data["at"]])).toEqual([
        ["reminder.sent", "day-1", "2027-02-10T06:00:00.000Z"],
        ["reminder.withdrawn", "day-1", "moved"],
        ["reminder.sent", "day-1", "2027-02-12T06:00:00.000Z"],
      ]);
    });

    test("SCH-7 what is called off before its reminder is due reminds nobody, a training day and a call alike", async () => {
      const call = { kind: "call", minutes: 30, purpose: "What the rains did." };
      const proposes = (startsAt: string) => pair.mentor.does(`${pair.path}/engagements`, { ...call, startsAt });
      const off = await proposes("2027-02-14T09:00:00.000Z");
      const standing = ["2027-02-14T10:00:00.000Z", "2027-02-24T12:00:00.000Z"];
      for (const startsAt of standing) await proposes(startsAt);
      const reason = "Nobody can get through.";
      await pair.mentor.does(`/engagements/${off.id}/cancellation`, { reason });
      await pairs.lead.does(`/trainings/${training}/cancellations`, { day: 2, reason });
      // Of what stands on the same days one mail goes: with it, whatever was due before has gone.
      await platform.setClock("2027-02-13T12:00:00.000Z");
      await arrives(pair.mentor, ["14 February 2027"]);
      await platform.setClock("2027-02-23T13:00:00.000Z");
      await arrives(pair.mentor, ["24 February 2027"]);
      const told = async (id: string) =>
        (await ofThing(id, "reminder.sent", "reminder.withdrawn")).map(({ type, data }) => [type, data["why"]]);
      expect(await told(off.id)).toEqual([["reminder.withdrawn", "called-off"]]);
      expect((await told(training)).at(-1)).toEqual(["reminder.withdrawn", "called-off"]);
    });

    test("REL-1 ASM-5 a mentor leaves in the middle of a form: whoever follows fills it, and finds nothing typed by the one before", async () => {
      const left = pair.mentor;
      const { assignmentId } = await form("orientation-guide", null, left);
      await left.does(`/forms/${assignmentId}/start`);
      await keeps(left, assignmentId, "They seem to be");
      const { grants } = await left.sees<{ readonly grants: readonly Grant[] }>("/session");
      const mine = the(grants.find(({ role }) => role === "mentor"));
      await pair.lead.does(`/grants/${mine.id}/revocation`, { reason: "Has moved to another country." });
      await left.comesToSee<{ readonly grants: readonly Grant[] }>("/session", (now) => now.grants.length === 0);
      const answers = { issues: "Whatever I thought." };
      const late = await left.request("POST", `/forms/${assignmentId}/response`, { version: 1, answers });
      expect([403, 404]).toContain(late.status);
      const next = await pairs.letsInMentor("Nafula Uvumilivu-Wanyama", pair.id);
      await next.comesToSee<{ readonly grants: readonly Grant[] }>("/session", (now) => now.grants.length === 1);
      expect((await form("orientation-guide", null, next)).standing).toBe("started");
      expect(await draftOf(next, assignmentId)).toBeUndefined();
      await next.does(`/forms/${assignmentId}/response`, { version: 1, answers: { issues: "The meeting hours." } });
      expect((await form("orientation-guide", null, next)).standing).toBe("submitted");
      pair = new Pair(pair.id, pair.lead, next, pair.mentee);
    });

    test("GEN-4 a phone loses its connection in the middle of a form: what was typed is there, and what was sent counts once", async () => {
      const { assignmentId } = await form("before-training", "evaluation", pair.mentee);
      const path = `/forms/${assignmentId}`;
      await pair.mentee.does(`${path}/start`);
      await keeps(pair.mentee, assignmentId, JSON.stringify(all(2)));
      const answers = JSON.parse(the(await draftOf(pair.mentee, assignmentId))) as object;
      // Nobody is there to hear the first answer: it is sent again, as the pages do it, with the key of the first.
      const key = randomUUID();
      const body = { version: 1, answers };
      await fetch(`${platform.url}/api/v1${path}/response`, {
        method: "POST",
        headers: { cookie: pair.mentee.cookies, "content-type": "application/json", "idempotency-key": key },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(1),
      }).catch(() => undefined);
      const [first, second] = [
        await pair.mentee.does<CommandReply>(`${path}/response`, body, key),
        await pair.mentee.does<CommandReply>(`${path}/response`, body, key),
      ];
      expect(second).toEqual(first);
      const submitted = await said("response.submitted");
      expect(submitted.filter(({ data }) => data["assignmentId"] === assignmentId)).toHaveLength(1);
    });

    test(
      "SCH-8 the machine is off for three weeks: all that fell due is raised once, and nobody is reminded of what is over",
      async () => {
        const next = pair.mentor;
        const email = "nafula@post.example";
        await next.does(`/accounts/${next.account}/reminders`, { channel: "email", email });
        await platform.setClock("2027-02-26T08:00:00.000Z");
        const call = { kind: "call", minutes: 30, purpose: "How it goes." };
        const [missed, toCome] = [
          await next.does(`${pair.path}/engagements`, { ...call, startsAt: MISSED }),
          await next.does(`${pair.path}/engagements`, { ...call, startsAt: TO_COME }),
        ];
        await next.does(`${pair.path}/forms`, { instrument: "meeting-summary", side: "mentor" });
        await platform.setClock("2027-02-26T08:01:00.000Z");
        const before = (await said(...RAISED)).length;
        await platform.kill();
        await platform.setClock("2027-03-18T12:00:00.000Z");
        await platform.start();
        await next.comesToSee<{ readonly overdue: boolean }>(pair.path, ({ overdue }) => overdue);
        await platform.setClock("2027-03-18T12:01:00.000Z");
        await arrives(next, ["19 March 2027"]);
        const told = (id: string) => ofThing(id, "reminder.sent", "reminder.withdrawn");
        expect(await told(toCome.id)).toMatchObject([{ type: "reminder.sent", data: { at: TO_COME } }]);
        expect(await told(missed.id)).toMatchObject([{ type: "reminder.withdrawn", data: { why: "past" } }]);
        const raised = (await said(...RAISED)).slice(before);
        expect(raised.map(nameOf).sort()).toEqual([
          "assessment.reminded meeting-summary",
          "contact.due mentoring-contact",
          "contact.overdue mentoring-contact",
          "reminder.sent contact-overdue",
          "reminder.sent engagement",
          "reminder.sent form",
          "training.ended snmp-track-2",
        ]);
        await platform.kill();
        await platform.start();
        await platform.setClock("2027-03-18T12:02:00.000Z");
        expect((await said(...RAISED)).slice(before)).toEqual(raised);
      },
      OFF_AND_ON_MS,
    );
  });
};
