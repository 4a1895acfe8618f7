import type { Contract } from "@sankofa/kernel/contract";
import type { Content } from "@sankofa/kernel/manifest";
import { Recent } from "@sankofa/kernel/recent";
import { isHappened, isInstant, isLocalDate, isZone } from "@sankofa/kernel/time";
import { IntlMessageFormat } from "intl-messageformat";
import english from "./en/v1.json";
import french from "./fr/v1.json";
import { formatters, namesIn } from "./message-parts";
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

const MOST_WRITTEN = 4_000;
const DAY = { day: "numeric", month: "long", year: "numeric" } as const;
const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" } as const;

/** The zone a contract's times were agreed in, where it says so. */
const zoneOf = (data: unknown): string => {
  const { zone } = data as { readonly zone?: unknown };
  return typeof zone === "string" && isZone(zone) ? zone : "UTC";
};

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, part) => (inner && typeof inner === "object" ? (inner as Data)[part] : undefined), data);

/** A sentence ready to be filled in; of what a contract has, only what it names is looked at. */
interface Message {
  readonly format: IntlMessageFormat;
  readonly shows: readonly Placeholder[];
  readonly asksFor: readonly Placeholder[];
}

/** One language's way of saying what happened. Sealed tokens inside are passed on as they are. */
export class SentenceWriter {
  private readonly messages = new Map<string, Message>();
  private readonly days: Intl.DateTimeFormat;
  /** By zone: a meeting is told by the clock of the place it was agreed for. */
  private readonly moments = new Map<string, Intl.DateTimeFormat>();
  private readonly lists: Intl.ListFormat;
  private readonly countries: Intl.DisplayNames;
  private readonly written = new Recent<string, string>(MOST_WRITTEN);

  constructor(
    private readonly catalogue: Sentences,
    private readonly otherwise?: SentenceWriter,
  ) {
    this.days = new Intl.DateTimeFormat(`${catalogue.locale}-u-ca-gregory`, { ...DAY, timeZone: "UTC" });
    this.lists = new Intl.ListFormat(catalogue.locale, { type: "conjunction" });
    this.countries = new Intl.DisplayNames([catalogue.locale], { type: "region" });
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
    const said = message.format.format({ ...this.values(contract.data, message), actor });
    return Array.isArray(said) ? said.join("") : String(said);
  }

  private message(type: string): Message | undefined {
    const found = this.messages.get(type);
    if (found) return found;
    const text = Object.hasOwn(this.catalogue.sentences, type) ? this.catalogue.sentences[type] : undefined;
    if (text === undefined) return undefined;
    const format = new IntlMessageFormat(text, this.catalogue.locale, undefined, { formatters });
    const named = namesIn(format.getAst());
    const made = {
      format,
      shows: placeholdersOf(type).filter(({ name }) => named.has(name)),
      asksFor: placeholdersOf(type).filter(({ name, mayBeEmpty }) => mayBeEmpty && named.has(presenceOf(name))),
    };
    this.messages.set(type, made);
    return made;
  }

  private values(data: unknown, { shows, asksFor }: Message): Record<string, Value> {
    const values: Record<string, Value> = {};
    const zone = zoneOf(data);
    for (const { name, path, kind } of shows) values[name] = this.shown(kind, at(data, path), zone);
    for (const { name, path } of asksFor) {
      const value = at(data, path);
      values[presenceOf(name)] = String(Array.isArray(value) ? value.length > 0 : value !== undefined);
    }
    return values;
  }

  private shown(kind: Placeholder["kind"], value: unknown, zone: string): Value {
    if (value === undefined) return "";
    if (Array.isArray(value)) {
      if (kind === "records") return value.length;
      return this.lists.format(
        value.map((each) => (kind === "countries" ? this.country(each) : this.word(String(each)))),
      );
    }
    if (kind === "number" && typeof value === "number") return value;
    const text = String(value);
    if (kind === "flag") return text;
    if (kind === "country") return this.country(text);
    if (kind === "code" || kind === "answer") return this.word(text);
    return kind === "moment" || isHappened(text) ? this.moment(text, zone) : text;
  }

  private country(code: unknown): string {
    return this.countries.of(String(code)) ?? String(code);
  }

  /** A code as a word: the catalogue's, or the code itself with its hyphens opened. Other text stays as it is. */
  private word(text: string): string {
    if (Object.hasOwn(this.catalogue.words, text)) return this.catalogue.words[text] ?? text;
    return /^[a-z0-9]+(-[a-z0-9]+)+$/.test(text) ? text.replaceAll("-", " ") : text;
  }

  /** Days and hours come again and again, and writing one out costs more than the rest of its sentence. */
  private moment(text: string, zone: string): string {
    const key = `${zone} ${text}`;
    let written = this.written.get(key);
    if (written === undefined) this.written.set(key, (written = this.writtenOut(text, zone)));
    return written;
  }

  private writtenOut(text: string, zone: string): string {
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
