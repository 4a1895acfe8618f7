import { existsSync, readFileSync } from "node:fs";

/** By which way mails leave the house, and as whose. */
export interface MailSettings {
  /** A mail server, its name and password included: `smtps://user:password@host`. */
  readonly smtpUrl?: string;
  /** A folder in which mails are laid for another program to send on, where no server is named. */
  readonly folder?: string;
  readonly from: string;
}

/** A mail setting that cannot be used. */
export class MailSettingUnusable extends Error {
  readonly code = "mail-setting-unusable";
  readonly exitCode = 64;
}

/** Nobody answers there: it marks what lies in a folder as not yet somebody's. */
export const NOBODYS_ADDRESS = "Sankofa <no-reply@sankofa.invalid>";

const PROTOCOLS = ["smtp:", "smtps:"];

const isMailServer = (url: string): boolean => URL.canParse(url) && PROTOCOLS.includes(new URL(url).protocol);

/** A secret mounted as a file usually ends with a line break that is none of it. */
const secret = (env: NodeJS.ProcessEnv, name: string): string | undefined => {
  const path = env[`${name}_FILE`];
  if (!path) return env[name] || undefined;
  if (!existsSync(path)) throw new MailSettingUnusable(`${name}_FILE names ${path}, which is not there.`);
  return readFileSync(path, "utf8").trim() || undefined;
};

/** The address is never part of a message: it holds a password. */
export const mailSettingsIn = (env: NodeJS.ProcessEnv): MailSettings => {
  const smtpUrl = secret(env, "SMTP_URL");
  const from = env["SANKOFA_MAIL_FROM"] || undefined;
  const folder = env["SANKOFA_OUTBOX"] || undefined;
  if (smtpUrl !== undefined && !isMailServer(smtpUrl))
    throw new MailSettingUnusable("SMTP_URL is an address that begins with smtp:// or smtps://.");
  if (smtpUrl !== undefined && from === undefined)
    throw new MailSettingUnusable("Set SANKOFA_MAIL_FROM beside SMTP_URL: the address that mails come from.");
  return {
    ...(smtpUrl === undefined ? {} : { smtpUrl }),
    ...(folder === undefined ? {} : { folder }),
    from: from ?? NOBODYS_ADDRESS,
  };
};
