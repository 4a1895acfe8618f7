interface DemoResource {
  readonly title: string;
  readonly about: string;
  readonly kind: "tool" | "training" | "provider";
  readonly topic: string;
  readonly populations: readonly string[];
  readonly languages: readonly string[];
  readonly publisher?: string;
  readonly link?: string;
  readonly vetting?: string;
}

/** What funders of the demonstration add to the library: invented, at addresses that nobody has. */
export const RESOURCES: readonly DemoResource[] = [
  {
    title: "Keeping books in a small association",
    about: "A guide of twenty pages with a workbook, for whoever keeps the money beside other work.",
    kind: "tool",
    topic: "organisation",
    populations: [],
    languages: ["en", "fr", "sw"],
    publisher: "Ubuntu Learning Circle",
    link: "https://resources.example.org/keeping-books",
  },
  {
    title: "A lawyer for associations under registration",
    about: "Answers questions on statutes and registration, in person or by telephone, at half the usual fee.",
    kind: "provider",
    topic: "organisation",
    populations: [],
    languages: ["en", "sw"],
    vetting: "Two organisations that we fund were asked, and would go again; the licence was seen.",
  },
  {
    title: "Asking about norms with stories",
    about: "Half a day on writing vignettes that people recognise, with examples to take apart.",
    kind: "training",
    topic: "social-norms",
    populations: [],
    languages: ["en"],
    publisher: "Norms in Practice",
  },
];
