import { folderOutbox } from "@sankofa/outbox-folder";
import { smtpOutbox } from "@sankofa/outbox-smtp";
import type { Clock } from "@sankofa/ports/clock";
import type { Outbox } from "@sankofa/ports/outbox";
import type { MailSettings } from "@sankofa/runtime/start/mail-settings";

/** The way out that an operator chose: a server before a folder. Undefined where neither is named: no mail leaves the house. */
export const chosenOutbox = (
  { smtpUrl, folder, from }: MailSettings,
  clock: Pick<Clock, "now">,
): Outbox | undefined => {
  if (smtpUrl !== undefined) return smtpOutbox(smtpUrl, from);
  return folder === undefined ? undefined : folderOutbox(folder, from, clock);
};
