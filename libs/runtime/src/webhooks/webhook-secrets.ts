import type { Id } from "@sankofa/kernel/ids";
import type { KeyVault } from "@sankofa/ports/key-vault";
import { secretText } from "./signing";

/** A key that the vault was asked for and did not give. */
const missing = (secretId: Id): Error => new Error(`The vault gave no key for the secret ${secretId}`);

/**
 * Signing secrets are keys of the vault, under names that stand in the record: kept wrapped, backed up and moved with all other
 * keys, and in no view, log or file beside them.
 */
export class WebhookSecrets {
  constructor(private readonly vault: Pick<KeyVault, "ensure">) {}

  async key(tenant: Id, secretId: Id): Promise<Buffer> {
    const key = (await this.vault.ensure(tenant, [secretId])).get(secretId);
    if (!key) throw missing(secretId);
    return key;
  }

  async text(tenant: Id, secretId: Id): Promise<string> {
    return secretText(await this.key(tenant, secretId));
  }
}
