import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { json } from "node:stream/consumers";
import type { AddressInfo } from "node:net";

interface Attribute {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number };
}

/** A span as OTLP's JSON has it, and the service that sent it. */
export interface SentSpan {
  readonly service: string;
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly links?: readonly { readonly traceId: string }[];
  readonly startTimeUnixNano: string;
  readonly endTimeUnixNano: string;
}

interface Sent {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly Attribute[] };
    readonly scopeSpans: readonly { readonly spans: readonly Omit<SentSpan, "service">[] }[];
  }[];
}

/** A collector of spans, by OTLP over HTTP in JSON: what it is sent, by trace. */
export class SpanCollector {
  private readonly spans: SentSpan[] = [];
  private heard: () => void = () => undefined;
  private readonly server: Server = createServer(async (request, response) => {
    const { resourceSpans } = (await json(request)) as Sent;
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = resource.attributes.find(({ key }) => key === "service.name")?.value.stringValue ?? "";
      for (const { spans } of scopeSpans) this.spans.push(...spans.map((span) => ({ ...span, service })));
    }
    response.writeHead(200, { "content-type": "application/json" }).end("{}");
    this.heard();
  });

  /** The setting that has a platform send here, at once rather than every five seconds. */
  async listens(): Promise<NodeJS.ProcessEnv> {
    this.server.listen(0, "127.0.0.1");
    await once(this.server, "listening");
    const { port } = this.server.address() as AddressInfo;
    return { OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_BSP_SCHEDULE_DELAY: "100" };
  }

  /** The spans of a trace and those linked with it, once they are as wanted. */
  async hears(traceId: string, wanted: (spans: readonly SentSpan[]) => boolean): Promise<readonly SentSpan[]> {
    for (;;) {
      const spans = this.spans.filter(
        (span) => span.traceId === traceId || span.links?.some((link) => link.traceId === traceId),
      );
      if (wanted(spans)) return spans;
      await new Promise<void>((resolve) => (this.heard = resolve));
    }
  }

  /** What was done within a span, as far as it was sent. */
  within({ spanId }: SentSpan): readonly SentSpan[] {
    return this.spans.filter(({ parentSpanId }) => parentSpanId === spanId);
  }

  async ends(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, "close");
  }
}
