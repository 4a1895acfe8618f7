import { randomUUID } from "node:crypto";
import { traceIdOf, type Traceparent } from "@sankofa/kernel/trace";

/** The first of a trace that begins here. Its digits are those of UUIDs, which Node draws in advance. */
export const newTraceparent = (): Traceparent => {
  const trace = randomUUID().replaceAll("-", "");
  const span = randomUUID();
  return `00-${trace}-${span.slice(0, 8)}${span.slice(9, 13)}${span.slice(24, 28)}-00`;
};

/** The trace of a call or a contract as lines of the log name it. */
export const traceOf = ({ traceparent }: { readonly traceparent?: Traceparent }): { readonly trace?: string } =>
  traceparent === undefined ? {} : { trace: traceIdOf(traceparent) };
