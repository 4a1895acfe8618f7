import { systemClock } from "@sankofa/clock-system";
import { mailSettingsIn } from "@sankofa/runtime/start/mail-settings";
import { chosenOutbox } from "./chosen-outbox";

interface Finding {
  readonly name: string;
  readonly finding: "good" | "worth-knowing" | "bad";
  readonly detail: string;
}

const WAYS: Readonly<Record<string, string>> = {
  smtp: "the server answers and lets this house in",
  folder: "laid into a folder, until another program sends them on",
};

/** Looks at the way mails leave the house; `usual` is the folder they are laid into where none is named. */
export const examineMail = async (env: NodeJS.ProcessEnv, usual?: string): Promise<Finding> => {
  const name = "mails";
  try {
    const settings = { ...(usual === undefined ? {} : { folder: usual }), ...mailSettingsIn(env) };
    const outbox = chosenOutbox(settings, systemClock());
    if (!outbox)
      return { name, finding: "worth-knowing", detail: "none leave the house: set SMTP_URL or SANKOFA_OUTBOX" };
    try {
      await outbox.check();
      return { name, finding: "good", detail: WAYS[outbox.name] ?? outbox.name };
    } finally {
      await outbox.close();
    }
  } catch (error) {
    return { name, finding: "bad", detail: (error as Error).message };
  }
};
