import {
  ProxyTracerProvider,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type Span as Collected,
  type SpanContext,
  type Tracer,
} from "@opentelemetry/api";
import { traceIdOf, type Traceparent } from "@sankofa/kernel/trace";

const NAME = "sankofa";
const KINDS = {
  internal: SpanKind.INTERNAL,
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  producer: SpanKind.PRODUCER,
} as const;

export interface Measure {
  readonly kind?: keyof typeof KINDS;
  /** What it is a part of; the first of a trace where there is none. */
  readonly within: Traceparent | undefined;
  /** Work that is done for several at once belongs to the others too. */
  readonly alsoFor?: readonly Traceparent[];
  /** Nothing that names a person or quotes what was asked. */
  readonly attributes?: Attributes;
}

/** Whoever collects spans in this process: what this program loads for it, or another that was put before it. */
const collector = (): Tracer | undefined => {
  const provider = trace.getTracerProvider();
  return provider instanceof ProxyTracerProvider ? provider.getDelegateTracer(NAME) : provider.getTracer(NAME);
};

export const isCollected = (): boolean => collector() !== undefined;

const spanContextOf = (traceparent: Traceparent): SpanContext => ({
  traceId: traceIdOf(traceparent),
  spanId: traceparent.slice(36, 52),
  traceFlags: Number.parseInt(traceparent.slice(53), 16),
  isRemote: true,
});

const contextOf = (traceparent: Traceparent | undefined): Context =>
  traceparent === undefined ? ROOT_CONTEXT : trace.setSpanContext(ROOT_CONTEXT, spanContextOf(traceparent));

const traceparentOf = ({ traceId, spanId, traceFlags }: SpanContext): Traceparent =>
  `00-${traceId}-${spanId}-${traceFlags.toString(16).padStart(2, "0")}`;

/** A piece of work, from its beginning to its end. */
export class Span {
  /** What is begun within it is told this; its trace is that of what it is a part of. */
  readonly traceparent: Traceparent;

  constructor(private readonly collected: Collected) {
    this.traceparent = traceparentOf(collected.spanContext());
  }

  end(attributes: Attributes = {}, name?: string): void {
    if (name !== undefined) this.collected.updateName(name);
    this.collected.setAttributes(attributes).end();
  }

  fail(error: unknown): void {
    this.collected.recordException(error instanceof Error ? error : String(error));
    this.collected.setStatus({ code: SpanStatusCode.ERROR });
    this.collected.end();
  }
}

/** Undefined where nobody collects: then nothing is made, and nothing is told another trace than it has. */
export const beginSpan = (
  name: string,
  { kind = "internal", within, alsoFor = [], attributes = {} }: Measure,
): Span | undefined => {
  const links = alsoFor.map((traceparent) => ({ context: spanContextOf(traceparent) }));
  const span = collector()?.startSpan(name, { kind: KINDS[kind], attributes, links }, contextOf(within));
  return span && new Span(span);
};

/** Does a piece of work as a span; what is begun within it is told the traceparent that is handed to it. */
export const measured = <Result>(
  name: string,
  measure: Measure,
  work: (within: Traceparent | undefined) => Promise<Result>,
  told: (result: Result) => Attributes = () => ({}),
): Promise<Result> => {
  if (!isCollected()) return work(measure.within);
  const span = beginSpan(name, measure);
  return work(span?.traceparent).then(
    (result) => {
      span?.end(told(result));
      return result;
    },
    (error: unknown) => {
      span?.fail(error);
      throw error;
    },
  );
};
