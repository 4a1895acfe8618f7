import type { Language } from "@sankofa/kernel/language";
import type { Printed, PrintedPart } from "@sankofa/kernel/printed";
import type { MemorandumDoc } from "./memoranda.view";

type Shown = Omit<MemorandumDoc, "funder">;
type Side = "mentor" | "mentee";

const WORDS = {
  en: {
    signatures: "Signatures",
    unsigned: "not signed yet",
    digest: (version: number, digest: string) => `Version ${version} of this text has the SHA-256 digest ${digest}.`,
    draft: "Draft: not in force",
    inForce: "In force",
  },
  fr: {
    signatures: "Signatures",
    unsigned: "pas encore signé",
    digest: (version: number, digest: string) =>
      `La version ${version} de ce texte a pour empreinte SHA-256 ${digest}.`,
    draft: "Projet, pas en vigueur",
    inForce: "En vigueur",
  },
} as const;

/** The text is signed as it was drafted, whoever reads it: from the English wording of its template. */
const WRITTEN_IN: Language = "en";

const dayIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "long", timeZone: "UTC" }).format(
    new Date(day),
  );

const NUMBERED = /^\d+\. /;

const partsOf = (block: string): readonly PrintedPart[] => {
  const lines = block.split("\n");
  const [first = "", ...rest] = lines;
  const heading = rest.length > 0 && NUMBERED.test(first);
  const body = heading ? rest : lines;
  const said: PrintedPart = body.every((line) => NUMBERED.test(line))
    ? { kind: "list", items: body }
    : { kind: "paragraph", text: body.join("\n") };
  return [...(heading ? [{ kind: "heading", text: first } as const] : []), said];
};

/** ENR-7: the current text with its digest and the signatures it has, to be kept on paper. */
export const printedMemorandum = (memorandum: Shown, language: Language): Printed => {
  const words = WORDS[language];
  const { textVersion, digest, mentorOrganisation, menteeOrganisation } = memorandum;
  const version = memorandum.versions.find((each) => each.textVersion === textVersion);
  const [title = "", ...blocks] = (version?.text ?? "").trim().split(/\n\n+/);
  const signature = (side: Side, organisation: string): string => {
    const signed = version?.signatures.find((each) => each.side === side);
    return `${organisation}: ${signed ? `${signed.name}, ${signed.title}, ${dayIn(language, signed.signedOn)}` : words.unsigned}`;
  };
  const standing = memorandum.status === "in-force" ? words.inForce : words.draft;
  return {
    title: `${title} – ${mentorOrganisation}, ${menteeOrganisation}`,
    titleLanguage: WRITTEN_IN,
    language,
    made: version?.at ?? "1970-01-01T00:00:00.000Z",
    parts: [
      ...blocks.flatMap(partsOf).map((part) => ({ ...part, language: WRITTEN_IN })),
      { kind: "heading", text: words.signatures },
      { kind: "list", items: [signature("mentor", mentorOrganisation), signature("mentee", menteeOrganisation)] },
      { kind: "paragraph", text: words.digest(textVersion, digest) },
    ],
    foot: `${mentorOrganisation} · ${menteeOrganisation} · ${standing} · ${digest.slice(0, 16)}`,
  };
};
