import { randomUUID } from "node:crypto";
import { programmeTerms } from "../support/terms";
import type { SentSpan, SpanCollector } from "@sankofa/testing/span-collector";
import { the } from "../support/the";
import type { Programs } from "./being-sent";

const COMMAND = "enrolment.open-programme";
const OUTSIDE = "org.sankofa.programme.opened.v1";

/** OPS-2: with a collector of spans named, one trace goes from the request to the fact and to what was published. */
export const measuring = (
  { receiver, people }: Programs,
  collector: SpanCollector,
  /** Which processes take part: the one that was asked, and the one that hosts the room. */
  [edge, room]: readonly [string, string],
): void => {
  test("OPS-2 a collector of spans is sent each stage of a command, in the trace that its fact and its contract keep", async () => {
    const [traceId, sender] = [randomUUID().replaceAll("-", ""), "00f067aa0ba902b7"];
    const before = receiver.received.length;
    const { status } = await people().manager.request("POST", "/programmes", programmeTerms("Measured"), {
      "idempotency-key": randomUUID(),
      traceparent: `00-${traceId}-${sender}-01`,
    });
    expect(status).toBe(201);
    const [published] = (await receiver.hears(({ length }) => length > before)).slice(before);
    const stages = [
      ...(edge === room ? [] : [[`ask ${COMMAND}`, edge]]),
      ...["append", "publish programme.opened", `publish ${OUTSIDE}`, "project page", "commit views"].map((name) => [
        name,
        room,
      ]),
      [`command ${COMMAND}`, room],
      ["POST /api/v1/programmes", edge],
    ];
    const among = (spans: readonly SentSpan[], [name, service]: readonly (string | undefined)[]) =>
      spans.find((span) => span.name === name && span.service === service);
    const spans = await collector.hears(traceId, (sent) => stages.every((stage) => among(sent, stage)));
    const [asked, command, request] = [`ask ${COMMAND}`, `command ${COMMAND}`, "POST /api/v1/programmes"].map((name) =>
      spans.find((span) => span.name === name),
    );
    expect([request?.parentSpanId, command?.parentSpanId]).toEqual([sender, the(asked ?? request).spanId]);
    // What comes of a command is within it, and so the fact and its contract name the command's own span.
    for (const name of ["append", `publish ${OUTSIDE}`])
      expect(among(spans, [name, room])?.parentSpanId).toBe(command?.spanId);
    expect(published?.event).toMatchObject({ traceparent: `00-${traceId}-${command?.spanId}-01` });
    for (const { startTimeUnixNano, endTimeUnixNano } of spans)
      expect(BigInt(endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(startTimeUnixNano));
    expect(JSON.stringify(spans)).not.toContain("Measured");
  });
};
