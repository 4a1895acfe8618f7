import { setTimeout as pause } from "node:timers/promises";
import { trace } from "@opentelemetry/api";

/** The setting of OpenTelemetry's own that says where spans go; without it nothing of the rest is loaded. */
const ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
const TRACES_ENDPOINT = "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT";
const LAST_TRY_MS = 1_000;

/** Somewhere to send spans was named, and what sends them is not installed. */
export class TelemetryMissing extends Error {
  readonly code = "telemetry-missing";
  readonly exitCode = 64;

  constructor(cause: unknown) {
    super(
      `${ENDPOINT} is set, but OpenTelemetry's packages are not installed: npm install brings them unless it is told ` +
        "--omit=optional. Install them, or take the setting away",
      { cause },
    );
  }
}

export interface SpanExport {
  /** Sends what is still here. */
  stop(): Promise<void>;
}

const load = async () => {
  try {
    const [{ OTLPTraceExporter }, { BatchSpanProcessor, BasicTracerProvider }, { resourceFromAttributes }] =
      await Promise.all([
        import("@opentelemetry/exporter-trace-otlp-http"),
        import("@opentelemetry/sdk-trace-base"),
        import("@opentelemetry/resources"),
      ]);
    return { OTLPTraceExporter, BatchSpanProcessor, BasicTracerProvider, resourceFromAttributes };
  } catch (error) {
    throw new TelemetryMissing(error);
  }
};

/**
 * Spans by OTLP over HTTP, for as long as this process runs; undefined where no endpoint is named. Where they go, with what
 * headers and how many of them is said by OpenTelemetry's own settings, which its packages read from the process's environment.
 */
export const exportSpans = async (
  service: string,
  version: string,
  env: NodeJS.ProcessEnv = process.env,
): Promise<SpanExport | undefined> => {
  if (!env[ENDPOINT] && !env[TRACES_ENDPOINT]) return undefined;
  const { OTLPTraceExporter, BatchSpanProcessor, BasicTracerProvider, resourceFromAttributes } = await load();
  const provider = new BasicTracerProvider({
    resource: resourceFromAttributes({
      "service.namespace": "sankofa",
      "service.name": env["OTEL_SERVICE_NAME"] || service,
      "service.version": version,
    }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  trace.setGlobalTracerProvider(provider);
  return {
    stop: async () => {
      trace.disable();
      // A collector that is away must not hold up the end: it is tried for seconds otherwise.
      const over = pause(LAST_TRY_MS, undefined, { ref: false });
      await Promise.race([provider.shutdown().catch(() => undefined), over]);
    },
  };
};
