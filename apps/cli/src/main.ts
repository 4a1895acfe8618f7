#!/usr/bin/env node
import { Command } from "commander";
import { version } from "../package.json";
import { asOf } from "./verbs/as-of";
import { backup } from "./verbs/backup";
import { demo } from "./verbs/demo";
import { doctor } from "./verbs/doctor";
import { rebuild } from "./verbs/rebuild";
import { replay } from "./verbs/replay";
import { reset } from "./verbs/reset";
import { restore } from "./verbs/restore";
import { signInLink } from "./verbs/sign-in-link";
import { verify } from "./verbs/verify";
import { resolve } from "node:path";

const program = new Command("sankofa")
  .description("Operate and audit a Sankofa installation")
  .version(version)
  .option(
    "--data <folder>",
    "the data folder",
    (folder) => resolve(folder),
    resolve(process.env["SANKOFA_DATA"] ?? "data"),
  )
  .option("--json", "print one JSON document (JSON lines where there are many) and nothing else", false)
  .showHelpAfterError();

for (const verb of [doctor, signInLink, demo, replay, asOf, rebuild, verify, backup, restore, reset]) verb(program);

void program.parseAsync();
