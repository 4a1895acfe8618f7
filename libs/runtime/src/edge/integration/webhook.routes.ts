import type { CommandEntry, ContextManifest } from "@sankofa/kernel/manifest";
import { optional, record, Type } from "@sankofa/kernel/schema";
import { recordId } from "../../command-ids";
import type { CommandAnswer, CommandCall } from "../../rooms";
import type { EdgeOptions } from "../edge.options";
import { invalidField } from "../edge-problem";
import type { Operation } from "../operation";
import { commandAnswerSchema, commandOperation } from "../room-operations";

type Needs = Pick<EdgeOptions, "manifests" | "rooms" | "clock" | "webhooks">;

/** Where the secret's id stands among the ids that follow from a command: as the porch's commands number them. */
const SECRET = 1;

const toldSchema = record({ ...commandAnswerSchema.properties, secret: optional(Type.String()) });

/** Refuses at once what would never be sent anything; who it resolves to is looked at whenever something is sent. */
const refusingFaults = (operation: Operation & { readonly open: false }, { webhooks }: Needs): Operation => ({
  ...operation,
  handle: (exchange, signedIn) => {
    const url = (exchange.body as { readonly url?: unknown } | null)?.url;
    const fault = typeof url === "string" ? webhooks.faultOf(url) : undefined;
    if (fault !== undefined) throw invalidField("webhook-address", "/url", fault);
    return operation.handle(exchange, signedIn);
  },
});

/**
 * The porch's commands that need the edge: a secret is a key of the vault, told in the answer to whoever made it and stored in no
 * record.
 */
export const webhookOperations = (edge: Needs): readonly Operation[] => {
  const { manifests, rooms, clock, webhooks } = edge;
  const withSecret = async (answer: CommandAnswer, { caller, commandId }: CommandCall): Promise<CommandAnswer> =>
    answer.facts.length === 0
      ? answer
      : Object.assign({ secret: await webhooks.secret(caller.tenant, recordId(commandId, SECRET)) }, answer);
  const sent = (manifest: ContextManifest, entry: CommandEntry): Operation => {
    if (entry.name === "change-webhook") return refusing(commandOperation(manifest, entry, rooms, clock));
    const told = commandOperation(manifest, entry, rooms, clock, withSecret);
    return refusing({ ...told, answers: { 200: toldSchema, 201: toldSchema } });
  };
  const refusing = (operation: Operation): Operation => (operation.open ? operation : refusingFaults(operation, edge));
  return manifests.flatMap((manifest) =>
    manifest.commands.filter(({ byEdge }) => byEdge === true).map((entry) => sent(manifest, entry)),
  );
};
