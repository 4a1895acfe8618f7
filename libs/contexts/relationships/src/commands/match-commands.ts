import type { CommandEntry } from "@sankofa/kernel/manifest";
import { decideMatch } from "./decide-match";
import { rankMatch } from "./rank-match";
import { reopenMatch } from "./reopen-match";

/** What can be asked of match proposals: this noun's part of the manifest. */
export const matchCommands: readonly CommandEntry[] = [rankMatch, decideMatch, reopenMatch];
