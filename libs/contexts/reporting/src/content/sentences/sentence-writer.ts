import type { Contract } from "@sankofa/kernel/contract";
import type { Content } from "@sankofa/kernel/manifest";
import { isHappened, isInstant, isLocalDate, isZone } from "@sankofa/kernel/time";
import { IntlMessageFormat } from "intl-messageformat";
import english from "./en/v1.json";
import french from "./fr/v1.json";
import { placeholdersOf, presenceOf, type Placeholder } from "./placeholders";
import { sentencesSchema, type Sentences } from "./sentences.schema";

/** Every catalogue there is, the newest version of each language last. */
export const catalogues: readonly Sentences[] = [english, french];

export const sentencesContent: readonly Content[] = catalogues.map((data) => ({
  kind: "sentences",
  id: data.language,
  version: data.version,
  schema: sentencesSchema,
  data,
}));

type Value = string | number;
type Data = Readonly<Record<string, unknown>>;

const DAY = { day: "numeric", month: "long", year: "numeric" } as const;
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" } as const;

/** The zone a contract's times were agreed in, where it says so. */
const zoneOf = (data: unknown): string => {
  const { zone } = data as { readonly zone?: unknown };
  return typeof zone === "string" && isZone(zone) ? zone : "UTC";
};

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, part) => (inner && typeof inner === "object" ? (inner as Data)[part] : undefined), data);

/** One language's way of saying what happened. Sealed tokens inside are passed on as they are. */
export class SentenceWriter {
  private readonly messages = new Map<string, IntlMessageFormat>();
  private readonly days: Intl.DateTimeFormat;
  /** By zone: a meeting is told by the clock of the place it was agreed for. */
  private readonly moments = new Map<string, Intl.DateTimeFormat>();
  private readonly lists: Intl.ListFormat;

  constructor(
    private readonly catalogue: Sentences,
    private readonly otherwise?: SentenceWriter,
  ) {
    this.days = new Intl.DateTimeFormat(`${catalogue.locale}-u-ca-gregory`, { ...DAY, timeZone: "UTC" });
    this.lists = new Intl.ListFormat(catalogue.locale, { type: "conjunction" });
  }

  /** How an actor is called; `name` is what is known of an account. */
  actor(actor: string, name?: string): string {
    const { actors } = this.catalogue;
    if (/^(process|deadline):/.test(actor)) return actors.platform;
    if (actor === "operator" || actor.startsWith("operator:")) return actors.operator;
    if (actor.startsWith("link:")) return actors.guest;
    return name ?? actors.somebody;
  }

  /** The sentence; another writer's, or the type itself, where the catalogue has none: history never has a hole. */
  say(contract: Pick<Contract, "type" | "data">, actor: string): string {
    const message = this.message(contract.type);
    if (!message) return this.otherwise?.say(contract, actor) ?? contract.type;
    const said = message.format({ ...this.values(contract), actor });
    return Array.isArray(said) ? said.join("") : String(said);
  }

  private message(type: string): IntlMessageFormat | undefined {
    const found = this.messages.get(type);
    if (found) return found;
    const text = Object.hasOwn(this.catalogue.sentences, type) ? this.catalogue.sentences[type] : undefined;
    if (text === undefined) return undefined;
    const made = new IntlMessageFormat(text, this.catalogue.locale);
    this.messages.set(type, made);
    return made;
  }

  private values({ type, data }: Pick<Contract, "type" | "data">): Record<string, Value> {
    const values: Record<string, Value> = {};
    const zone = zoneOf(data);
    for (const placeholder of placeholdersOf(type)) {
      const value = at(data, placeholder.path);
      values[placeholder.name] = this.shown(placeholder.kind, value, zone);
      if (placeholder.mayBeEmpty)
        values[presenceOf(placeholder.name)] = String(Array.isArray(value) ? value.length > 0 : value !== undefined);
    }
    return values;
  }

  private shown(kind: Placeholder["kind"], value: unknown, zone: string): Value {
    if (value === undefined) return "";
    if (Array.isArray(value))
      return kind === "records" ? value.length : this.lists.format(value.map((each) => this.word(String(each))));
    if (kind === "number" && typeof value === "number") return value;
    const text = String(value);
    if (kind === "flag") return text;
    if (kind === "code" || kind === "answer") return this.word(text);
    return kind === "moment" || isHappened(text) ? this.moment(text, zone) : text;
  }

  /** A code as a word: the catalogue's, or the code itself with its hyphens opened. Other text stays as it is. */
  private word(text: string): string {
    if (Object.hasOwn(this.catalogue.words, text)) return this.catalogue.words[text] ?? text;
    return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(text) ? text.replaceAll("-", " ") : text;
  }

  private moment(text: string, zone: string): string {
    const day = text.replace(/\[.*\]$/, "");
    if (isLocalDate(day)) return this.days.format(Date.parse(`${day}T00:00:00.000Z`));
    return isInstant(text) ? this.clockOf(zone).format(Date.parse(text)) : text;
  }

  private clockOf(zone: string): Intl.DateTimeFormat {
    let clock = this.moments.get(zone);
    if (!clock) {
      clock = new Intl.DateTimeFormat(`${this.catalogue.locale}-u-ca-gregory`, { ...DAY, ...CLOCK, timeZone: zone });
      this.moments.set(zone, clock);
    }
    return clock;
  }
}

const inEnglish = new SentenceWriter(english);
const writers = new Map(
  catalogues.map((catalogue) => [
    catalogue.language,
    catalogue === english ? inEnglish : new SentenceWriter(catalogue, inEnglish),
  ]),
);

/** The writer of a language, or the English one. */
export const writerOf = (language = "en"): SentenceWriter => writers.get(language) ?? inEnglish;
