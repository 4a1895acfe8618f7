import type { CommandEntry } from "@sankofa/kernel/manifest";
import { decideMatch } from "./decide-match";
import { lapseMatch } from "./lapse-match";
import { pairAnew } from "./pair-anew";
import { rankMatch } from "./rank-match";
import { reopenMatch } from "./reopen-match";
import { seekMentorAnew } from "./seek-mentor-anew";

/** What can be asked of match proposals: this noun's part of the manifest. */
export const matchCommands: readonly CommandEntry[] = [
  rankMatch,
  decideMatch,
  reopenMatch,
  seekMentorAnew,
  lapseMatch,
  pairAnew,
];
