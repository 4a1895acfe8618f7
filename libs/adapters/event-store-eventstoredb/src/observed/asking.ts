import { randomUUID } from "node:crypto";
import {
  binaryEvent,
  jsonEvent,
  type AppendExpectedRevision,
  type EventData,
  type EventStoreDBClient,
  type JSONType,
  type ResolvedEvent,
} from "@eventstore/db-client";

/** One thing that was asked and what came of it, without ids, times and positions, so that two servers can be compared. */
export interface Outcome {
  readonly step: string;
  readonly ok?: unknown;
  readonly error?: string;
  readonly [field: string]: unknown;
}

export interface Answers {
  readonly case: string;
  readonly outcomes: readonly Outcome[];
}

interface EventOptions {
  readonly type?: string;
  readonly data?: unknown;
  readonly metadata?: unknown;
  readonly binary?: boolean;
}

/** An event as it was read; the client leaves the data of foreign streams without a type. */
export type ReadEvent = NonNullable<ResolvedEvent["event"]>;

const FIELDS = ["streamName", "expectedVersion", "actualVersion", "maxAppendSize"] as const;

const bytesOrValue = (value: unknown): unknown =>
  value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;

/** Asks one case: fresh streams, ids and streams by the labels they were given, outcomes in order. */
export class Asking implements Answers {
  readonly case: string;
  readonly outcomes: Outcome[] = [];
  private readonly streams = new Map<string, string>();
  private readonly ids = new Map<string, string>();

  constructor(
    name: string,
    readonly client: EventStoreDBClient,
    /** Makes names of this run different from those of all others. */
    readonly run: string,
  ) {
    this.case = name;
  }

  stream(label = "s"): string {
    return this.called(`${label}-${this.run}`, label);
  }

  /** Knows a stream by a label from now on. */
  called(stream: string, label: string): string {
    this.streams.set(stream, label);
    return stream;
  }

  knows(stream: string): boolean {
    return this.streams.has(stream);
  }

  event(
    label: string,
    { type = "happened", data = { n: label }, metadata, binary = false }: EventOptions = {},
  ): EventData {
    const id = this.ids.get(label) ?? randomUUID();
    this.ids.set(label, id);
    const metadataPart = metadata === undefined ? {} : { metadata: metadata as Record<string, unknown> };
    return binary
      ? binaryEvent({ id, type, data: data as Uint8Array, ...metadataPart })
      : jsonEvent({ id, type, data: data as JSONType, ...metadataPart });
  }

  label(id: string): string {
    for (const [label, known] of this.ids) if (known === id) return label;
    return "other";
  }

  clean(text: unknown): string {
    return [...this.streams].reduce((cleaned, [stream, label]) => cleaned.replaceAll(stream, label), String(text));
  }

  seen({ event }: ResolvedEvent): unknown {
    if (!event) return { link: true };
    const { created } = event as { created?: unknown };
    return {
      stream: this.clean(event.streamId),
      revision: String(event.revision),
      id: this.label(event.id),
      type: event.type,
      json: event.isJson,
      data: bytesOrValue(event.data),
      metadata: bytesOrValue(event.metadata) ?? null,
      created: created instanceof Date && !Number.isNaN(Number(created)),
      hasPosition: event.position !== undefined,
    };
  }

  async step(what: string, action: () => Promise<unknown>): Promise<void> {
    try {
      this.outcomes.push({ step: what, ok: await action() });
    } catch (thrown) {
      const error = thrown as Error & { readonly type?: string } & Readonly<Record<string, unknown>>;
      const fields = FIELDS.filter((field) => error[field] !== undefined).map((field) => {
        const value = error[field];
        return [field, this.clean(value)];
      });
      const type = error.type ?? error.name;
      this.outcomes.push({ step: what, error: type, class: error.constructor.name, ...Object.fromEntries(fields) });
    }
  }

  append(
    stream: string,
    events: EventData | EventData[],
    expectedRevision: AppendExpectedRevision,
    extra = {},
  ): Promise<void> {
    const labels = [events].flat().map(({ id }) => this.label(id));
    const what = `append ${labels.join(",") || "(nothing)"} to ${this.clean(stream)} expecting ${expectedRevision}`;
    return this.step(what, async () => {
      const options = { expectedRevision, throwOnAppendFailure: true, ...extra };
      const { success, nextExpectedRevision, position } = await this.client.appendToStream(stream, events, options);
      return { success, nextExpectedRevision: String(nextExpectedRevision), hasPosition: position !== undefined };
    });
  }

  read(stream: string, options: Parameters<EventStoreDBClient["readStream"]>[1] = {}, what = ""): Promise<void> {
    return this.step(`read ${this.clean(stream)} ${what}`, async () => {
      const read: unknown[] = [];
      for await (const event of this.client.readStream(stream, options)) read.push(this.seen(event));
      return read;
    });
  }
}

export type AskedCase = readonly [name: string, ask: (asking: Asking) => Promise<void>];
