import { openEventStoreDb } from "@sankofa/event-store-eventstoredb";
import type { EventStore } from "@sankofa/ports/event-store";
import { keptServersOf } from "./environment";

/** The log on the servers that the environment names, for whoever reads it beside what runs. */
export const openServersLog = (env: NodeJS.ProcessEnv): Promise<EventStore> => {
  const { eventStoreUrl: url, namespace } = keptServersOf(env);
  return openEventStoreDb({ url, namespace });
};
