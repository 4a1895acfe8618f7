import type { FileRule } from "../rule";

const HEADINGS = ["## Context", "## Decision", "## Consequences"];
const ONE_PAGE = 45;

export const decisionRules: readonly FileRule[] = [
  {
    name: "decisions-fit-one-page",
    sentence: "A decision says its context, itself and its consequences on one page.",
    violations: ({ path, text }) =>
      path.startsWith("docs/adr/0")
        ? [
            ...HEADINGS.filter((heading) => !text.includes(`\n${heading}\n`)),
            ...(text.split("\n").length - 1 > ONE_PAGE ? [`longer than ${ONE_PAGE} lines`] : []),
          ]
        : [],
  },
];
