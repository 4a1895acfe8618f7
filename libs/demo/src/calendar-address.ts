import type { Engine } from "@sankofa/runtime/engine";
import { newCommandId } from "@sankofa/runtime/command-ids";
import { newSecret, secretDigest } from "@sankofa/runtime/edge/secrets";
import type { DemoAccount } from "./mark";

/** A mentor reads their calendar elsewhere. Its secret is shown to nobody: whoever tries it out makes the address anew. */
export const subscribeMentor = async (
  engine: Engine,
  tenant: string,
  accounts: readonly DemoAccount[],
): Promise<void> => {
  const mentor = accounts.find(({ role }) => role === "mentor");
  if (!mentor) return;
  const { credentials, clock } = engine.ports;
  const created = clock.now();
  const { account } = mentor;
  await credentials.saveCalendarAddress({
    ...{ digest: secretDigest(newSecret()), id: newCommandId(created), account, tenant, of: "person", on: account },
    ...{ titles: "discreet", language: "en", created, lastFetched: created },
  });
};
