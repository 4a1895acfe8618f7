#!/usr/bin/env node
import { resolve } from "node:path";
import { Command, CommanderError } from "commander";
import { EXIT } from "@sankofa/runtime/start/sentences";
import { version } from "../package.json";
import { named, takeNamedOnly } from "./named";
import { tell } from "./terminal";
import { asOf } from "./verbs/as-of";
import { backup } from "./verbs/backup";
import { demo } from "./verbs/demo";
import { doctor } from "./verbs/doctor";
import { exportRecords } from "./verbs/export";
import { importTable } from "./verbs/import";
import { migrateStore } from "./verbs/migrate-store";
import { parked } from "./verbs/parked";
import { rebuild } from "./verbs/rebuild";
import { replay } from "./verbs/replay";
import { reset } from "./verbs/reset";
import { restore } from "./verbs/restore";
import { signInLink } from "./verbs/sign-in-link";
import { verify } from "./verbs/verify";

const json = process.argv.includes("--json");

const program = new Command("sankofa")
  .description("Operate and audit a Sankofa installation")
  .version(version)
  .option(
    "--data <folder>",
    "the data folder",
    (folder) => resolve(named(folder)),
    resolve(process.env["SANKOFA_DATA"] || "data"),
  )
  .option(
    "--control <socket>",
    "the operator's socket of a running service",
    named,
    process.env["SANKOFA_CONTROL"] || undefined,
  )
  .option("--json", "print one JSON document (JSON lines where there are many) and nothing else", false)
  .showHelpAfterError("See --help.")
  .exitOverride();

if (json) program.configureOutput({ writeErr: () => undefined });
for (const verb of [
  doctor,
  signInLink,
  demo,
  replay,
  asOf,
  rebuild,
  parked,
  verify,
  backup,
  restore,
  exportRecords,
  importTable,
  migrateStore,
  reset,
])
  verb(program);
takeNamedOnly(program);
// A command takes over what its program was told only when it is made by it; these are, and hear of it here.
for (const command of program.commands) command.exitOverride().showHelpAfterError("See --help.");

/** Where no verb was said, commander shows its help and has no word for why. */
const misunderstood = ({ code, message }: CommanderError): string =>
  code === "commander.help" ? "No verb was said; --help lists them." : `${message.replace(/^error: /, "")}.`;

program.parseAsync().catch((error: unknown) => {
  if (!(error instanceof CommanderError)) throw error;
  // Help and version are asked for; anything else is a line that was not understood, and commander has said why.
  if (error.exitCode === 0) return;
  if (!json) process.exitCode = EXIT.usage;
  else tell(json, { code: "usage", text: misunderstood(error), exitCode: EXIT.usage });
});
