import type { Disclosed } from "@sankofa/kernel/manifest";
import type { Clock } from "@sankofa/ports/clock";
import { newCommandId } from "../command-ids";
import type { QueryCall } from "../rooms";
import { ok } from "./answers";
import type { Rooms } from "./rooms-client";

const ACCOUNT = "account:";
const EDGE = "process:answers-at-the-edge";

/**
 * AUD-5: the access room writes down who is shown what of it is for some only, before they are: an answer whose reading
 * could not be recorded is not handed out.
 */
export const noteReading = async (
  rooms: Rooms,
  clock: Clock,
  { caller: { actor, tenant }, traceparent }: Pick<QueryCall, "caller" | "traceparent">,
  disclosed: Disclosed,
): Promise<void> => {
  const accountId = actor.startsWith(ACCOUNT) ? actor.slice(ACCOUNT.length) : tenant;
  const request = { accountId, decidedBy: actor, ...disclosed };
  const caller = { actor: EDGE, tenant, grants: [] };
  const commandId = newCommandId(clock.now());
  const trace = traceparent === undefined ? {} : { traceparent };
  ok(await rooms.send("access.record-reading", { kind: "command", caller, commandId, request, ...trace }));
};
