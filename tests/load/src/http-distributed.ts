import { join } from "node:path";
import { openEventStoreDb } from "@sankofa/event-store-eventstoredb";
import { startPlatform } from "./bench-platform";
import { countLog } from "./count-log";
import { DistributedServices } from "./distributed-services";
import { interleaved, type Measured, type Size } from "./figure";
import { freshProgramme, load, missing, SECONDS } from "./http-load";

/** Shorter, and the first answers of six processes are all that is seen. */
const LEAST_SECONDS = 3;

/** Commands through a gateway, NATS and a service onto the stand-in, against the same commands in one process on SQLite. */
export const measureDistributedHttp = async (folder: string, { share, rounds }: Size): Promise<Measured> => {
  const faults: string[] = [];
  const services = await DistributedServices.started(folder);
  const cookie = await services.comeIn();
  const log = await openEventStoreDb({ url: services.double.url, namespace: services.namespace });
  const { count: before } = await log.head();
  const embedded = await startPlatform(join(folder, "embedded"));
  const seconds = Math.max(LEAST_SECONDS, Math.round(SECONDS * share));
  const commands = { method: "POST", body: freshProgramme } as const;
  const path = "/api/v1/programmes";
  let acknowledged = 0;
  const distributed = async (): Promise<number> => {
    const asked = { ...commands, url: `${services.url}${path}`, cookie };
    const { rate, answered } = await load(asked, seconds, faults);
    acknowledged += answered;
    return rate;
  };
  const inOne = { ...commands, url: `${embedded.platform.url}${path}`, cookie: embedded.cookie };
  const figure = await interleaved(rounds, distributed, async () => (await load(inOne, seconds, faults)).rate);
  await embedded.platform.stop();
  await services.stopServices();
  const { count } = await log.head();
  faults.push(...(await countLog(log, count)), ...missing(before, count, acknowledged));
  await log.close();
  await services.stopServers();
  return {
    figures: [
      {
        name: "http.command.distributed",
        ...figure,
        unit: "answers/s",
        note: "64 connections; gateway, five services, the servers, the stand-in for EventStoreDB and the load on one machine; ceiling: the embedded platform",
      },
    ],
    faults,
  };
};
