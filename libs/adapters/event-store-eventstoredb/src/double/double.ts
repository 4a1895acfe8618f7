import { Server, ServerCredentials, type sendUnaryData, type ServerUnaryCall } from "@grpc/grpc-js";
import { GossipService } from "@eventstore/db-client/generated/gossip_grpc_pb";
import { ServerFeaturesService } from "@eventstore/db-client/generated/serverfeatures_grpc_pb";
import { SupportedMethod, SupportedMethods } from "@eventstore/db-client/generated/serverfeatures_pb";
import type { Empty } from "@eventstore/db-client/generated/shared_pb";
import { StreamsService } from "@eventstore/db-client/generated/streams_grpc_pb";
import { appendCall, batchAppendCall } from "./append-calls";
import { deleteCall, tombstoneCall } from "./deletion-calls";
import { DoubleLog } from "./double-log";
import { Faults } from "./faults";
import { gossipCall } from "./gossip-call";
import type { ReadMessage } from "./messages";
import { readCall } from "./read-call";

export { FAULT_KINDS, type ArmedFault, type FaultKind } from "./faults";
export type { DoubleLog } from "./double-log";

export interface DoubleOptions {
  /** Any free port unless told. */
  readonly port?: number;
  /** What a double that was closed left behind; empty unless told. */
  readonly log?: DoubleLog;
}

/** A server that speaks EventStoreDB's wire, in this process, with its log in memory. */
export interface Double {
  readonly port: number;
  /** For the client: `esdb://…`. */
  readonly url: string;
  readonly faults: Faults;
  readonly log: DoubleLog;
  /** As a server that is killed: every call breaks off at once. */
  close(): void;
}

const HOST = "127.0.0.1";
/** The version of the server that was observed. */
const VERSION = "23.10.6";
/** The client sends whole appends of up to a mebibyte, and a little around them. */
const LARGEST_MESSAGE = 17 * 1024 * 1024;

/** The client's own definitions; only that events read again are not put into bytes again. */
const STREAMS = {
  ...StreamsService,
  read: {
    ...StreamsService.read,
    responseSerialize: (message: ReadMessage): Buffer => Buffer.from(message.serializeBinary()),
  },
};

const supportedMethods = (): SupportedMethods => {
  const methods = new SupportedMethods();
  methods.setEventStoreServerVersion(VERSION);
  for (const [name] of Object.entries(StreamsService)) {
    const method = new SupportedMethod();
    method.setServiceName("event_store.client.streams.streams");
    method.setMethodName(name.toLowerCase());
    methods.addMethods(method);
  }
  return methods;
};

/** Starts the double. Credentials are accepted and not looked at, as by a server without TLS. */
export const startDouble = async ({ port = 0, log = new DoubleLog() }: DoubleOptions = {}): Promise<Double> => {
  const faults = new Faults();
  const server = new Server({ "grpc.max_receive_message_length": LARGEST_MESSAGE });
  let bound = port;
  const address = () => ({ host: HOST, port: bound });
  server.addService(STREAMS, {
    read: readCall(log, faults),
    append: appendCall(log, faults, address),
    delete: deleteCall(log),
    tombstone: tombstoneCall(log),
    batchAppend: batchAppendCall(log, faults, address),
  });
  server.addService(GossipService, { read: gossipCall(address) });
  server.addService(ServerFeaturesService, {
    getSupportedMethods: (_: ServerUnaryCall<Empty, SupportedMethods>, answer: sendUnaryData<SupportedMethods>) =>
      answer(null, supportedMethods()),
  });
  bound = await new Promise<number>((resolve, reject) => {
    server.bindAsync(`${HOST}:${port}`, ServerCredentials.createInsecure(), (error, number) =>
      error ? reject(error) : resolve(number),
    );
  });
  return { port: bound, url: `esdb://${HOST}:${bound}?tls=false`, faults, log, close: () => server.forceShutdown() };
};
