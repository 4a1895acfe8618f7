import { createHash, randomUUID } from "node:crypto";
import type { Id } from "@sankofa/kernel/ids";
import { traceIdOf, type Traceparent } from "@sankofa/kernel/trace";
import { isCollected } from "./telemetry/spans";

/** Says whether somebody collects what is measured of a trace that begins here. */
const flags = (): string => (isCollected() ? "01" : "00");

/** The first of a trace that begins here. Its digits are those of UUIDs, which Node draws in advance. */
export const newTraceparent = (): Traceparent => {
  const trace = randomUUID().replaceAll("-", "");
  const span = randomUUID();
  return `00-${trace}-${span.slice(0, 8)}${span.slice(9, 13)}${span.slice(24, 28)}-${flags()}`;
};

/** The first of a trace that begins with an act of the platform's own: as the act's id, the same whenever it is decided again. */
export const traceparentOf = (commandId: Id): Traceparent => {
  const digits = createHash("sha256").update(`trace ${commandId}`).digest("hex");
  return `00-${digits.slice(0, 32)}-${digits.slice(32, 48)}-${flags()}`;
};

/** The trace of a call or a contract as lines of the log name it. */
export const traceOf = ({ traceparent }: { readonly traceparent?: Traceparent }): { readonly trace?: string } =>
  traceparent === undefined ? {} : { trace: traceIdOf(traceparent) };
