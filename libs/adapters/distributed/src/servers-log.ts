import { openEventStoreDb } from "@sankofa/event-store-eventstoredb";
import type { EventStore } from "@sankofa/ports/event-store";
import { logServerOf } from "./environment";
import type { Patience } from "./kept-stores";

/** The log on the server that the environment names, for whoever reads it beside what runs: nothing else is asked for. */
export const openServersLog = (env: NodeJS.ProcessEnv, patience: Patience): Promise<EventStore> => {
  const { eventStoreUrl: url, namespace } = logServerOf(env);
  return openEventStoreDb({ url, namespace, mustExist: true, ...patience });
};
