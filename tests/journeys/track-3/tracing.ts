import { randomUUID } from "node:crypto";
import { traceIdOf } from "@sankofa/kernel/trace";
import type { Contract } from "@sankofa/kernel/contract";
import type { CommandReply, Problem } from "../support/person";
import { the } from "../support/the";
import type { Story } from "./story";

/** An operator looks for what came of a request. */
export const tracing = (story: Story): void => {
  const TRACE = randomUUID().replaceAll("-", "");
  const traceparent = `00-${TRACE}-00f067aa0ba902b7-01`;
  const traceOf = (contract: Contract): string | undefined =>
    contract.traceparent === undefined ? undefined : traceIdOf(contract.traceparent);

  describe("what came of a request is found by its trace", () => {
    const logs = (minutes: number, headers: Record<string, string> = {}) =>
      the(story.mentors[2]).request<CommandReply & Problem>(
        "POST",
        `/relationships/${the(story.relationships[2])}/contacts`,
        { kind: "call", happened: "2026-03-26T07:00:00.000Z", minutes },
        { traceparent, ...headers },
      );

    test("OPS-2 the answer, the lines of edge and room, the fact and its contracts all name the trace it was sent with", async () => {
      await the(story.mentors[2]).sees("/session");
      const { status, headers, body } = await logs(5);
      expect([status, headers.get("sankofa-trace")]).toEqual([201, TRACE]);
      const lines = await story.platform.logged(TRACE);
      expect(lines.map(({ msg }) => msg)).toEqual(expect.arrayContaining(["request", "command accepted"]));
      const written = new Set(body.facts.map(({ id }) => id));
      const said = (await story.platform.contracts()).filter(({ id }) => written.has(id));
      expect(new Set(said.map(({ audience }) => audience))).toEqual(new Set(["internal", "public"]));
      expect(new Set(said.map((contract) => contract.traceparent))).toEqual(new Set([traceparent]));
    });

    test("OPS-2 a refusal names it too, and a context that cannot be gone on with begins another", async () => {
      const refused = await logs(-1);
      expect([refused.status, refused.body.traceId]).toEqual([422, TRACE]);
      const broken = await logs(-1, { traceparent: `00-${"0".repeat(32)}-00f067aa0ba902b7-01` });
      expect(broken.body.traceId).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
      expect(broken.body.traceId).not.toBe(TRACE);
    });

    test("OPS-2 what processes do goes on with the trace of the fact that woke them, from room to room", async () => {
      const said = await story.platform.contracts();
      const opened = the(said.find(({ type }) => type === "relationship.opened"));
      expect(opened.actor).toMatch(/^process:/);
      const along = said.filter((contract) => traceOf(contract) === traceOf(opened));
      expect(new Set(along.map(({ stream }) => stream.split(".")[0]))).toEqual(
        new Set(["enrolment", "relationships", "scheduling", "assessment"]),
      );
      expect(along[0]?.actor).toMatch(/^account:/);
      const [people, others] = [/^account:/, /^(process|deadline):/].map((by) =>
        said.filter(({ actor }) => by.test(actor)),
      );
      const asked = new Set(the(people).map(traceOf));
      expect(asked.size).toBeGreaterThan(20);
      expect(the(people).filter((contract) => contract.traceparent === undefined)).toEqual([]);
      expect(the(others).filter((contract) => contract.traceparent === undefined)).toEqual([]);
    });
  });
};
