import { createHmac } from "node:crypto";
import type { JsonObject } from "@sankofa/kernel/canonical-json";
import type { FactDefinition } from "@sankofa/kernel/fact";
import { isId, type Id } from "@sankofa/kernel/ids";
import type { TSchema } from "@sankofa/kernel/schema";
import type { KeyVault } from "@sankofa/ports/key-vault";
import { changePersonal, planOf, subjectAlong, type Frame } from "./personal-fields";
import { openToken, replaceTokens, SealBroken, sealTexts, subjectOf, subjectsIn } from "./sealed-token";

export type Keys = ReadonlyMap<Id, Buffer>;

/** How the personal texts of a reply are shown: `pseudonyms` tells persons apart and names none. */
export type TextMode = "names" | "pseudonyms";

/** What stands where a person's key was destroyed. */
export const ERASED = "[erased]";
/** What stands where a token was changed after sealing. */
export const UNREADABLE = "[unreadable]";

const PSEUDONYM_DIGITS = 8;

/** A personal text cannot be sealed: nothing says whose it is. It must not be stored in clear, so nothing is stored. */
export class NobodysText extends Error {
  constructor(readonly field: string) {
    super(`A personal text has no person's id in ${field}`);
    this.name = "NobodysText";
  }
}

const subjectIn = (frame: Frame | undefined, name: string): Id => {
  const subject = subjectAlong(frame, name);
  if (!isId(subject)) throw new NobodysText(name);
  return subject;
};

/** Fields beside one another are mostly of one person, who is looked up once. */
const subjectsOnce = (): typeof subjectIn => {
  let [lastFrame, lastName, last]: [Frame | undefined, string | undefined, Id] = [undefined, undefined, ""];
  return (frame, name) => {
    if (frame !== lastFrame || name !== lastName) [last, lastFrame, lastName] = [subjectIn(frame, name), frame, name];
    return last;
  };
};

/** The texts that are to be sealed, by the person they are of, in the order they are met. */
type Unsealed = ReadonlyMap<Id, readonly string[]>;

const unsealedIn = (schema: TSchema, data: unknown): Unsealed => {
  const plan = planOf(schema);
  const texts = new Map<Id, string[]>();
  if (!plan) return texts;
  const subjectOfField = subjectsOnce();
  changePersonal(plan, data, (text, name, frame) => {
    if (subjectOf(text)) return text;
    const subject = subjectOfField(frame, name);
    const before = texts.get(subject);
    if (before) before.push(text);
    else texts.set(subject, [text]);
    return text;
  });
  return texts;
};

/**
 * A person's texts and their tokens, handed out in the order they were met. Data is walked again in that order; where two schemas name one
 * field, its text was met twice and is asked for once, so what comes before the one asked for is passed over.
 */
class Tokens {
  private next = 0;

  constructor(
    private readonly texts: readonly string[],
    private readonly tokens: readonly string[],
  ) {}

  take(text: string): string | undefined {
    while (this.next < this.texts.length) {
      const at = this.next++;
      if (this.texts[at] === text) return this.tokens[at];
    }
    return undefined;
  }
}

/**
 * Data with its personal texts sealed under their persons' keys: a person's texts at once, for making a cipher costs more than using it.
 * What is sealed already stays as it is.
 */
const sealGathered = (schema: TSchema, tenant: Id, data: unknown, unsealed: Unsealed, keys: Keys): JsonObject => {
  const plan = planOf(schema);
  if (!plan) return data as JsonObject;
  const tokens = new Map<Id, Tokens>();
  for (const [subject, texts] of unsealed) {
    const key = keys.get(subject);
    if (key) tokens.set(subject, new Tokens(texts, sealTexts(key, tenant, subject, texts)));
  }
  const subjectOfField = subjectsOnce();
  return changePersonal(plan, data, (text, name, frame) =>
    subjectOf(text) ? text : (tokens.get(subjectOfField(frame, name))?.take(text) ?? nobodys(name)),
  ) as JsonObject;
};

export const sealFact = (schema: TSchema, tenant: Id, data: unknown, keys: Keys): JsonObject =>
  sealGathered(schema, tenant, data, unsealedIn(schema, data), keys);

/** Data with its personal texts in clear; tokens whose key is missing stay. */
export const openFact = (schema: TSchema, tenant: Id, data: unknown, keys: Keys): JsonObject => {
  const plan = planOf(schema);
  if (!plan) return data as JsonObject;
  return changePersonal(plan, data, (text) => {
    const key = keys.get(subjectOf(text) ?? "");
    return key ? openToken(key, tenant, text) : text;
  }) as JsonObject;
};

interface FactLike {
  readonly type: string;
  readonly data: unknown;
}

/** Seals facts on their way into the log, and opens them for deciders and replies for readers. */
export class FactCodec {
  constructor(
    private readonly vault: KeyVault,
    private readonly definitions: (type: string) => FactDefinition | undefined,
  ) {}

  /** Makes the keys that are missing. A type nobody defined is refused: its personal fields are not known. */
  async seal<Fact extends FactLike>(
    tenant: Id,
    facts: readonly Fact[],
  ): Promise<(Omit<Fact, "data"> & { readonly data: JsonObject })[]> {
    const sealing = facts.map((fact) => {
      const schema = this.schemaOf(fact.type) ?? unknownType(fact.type);
      return { fact, schema, unsealed: unsealedIn(schema, fact.data) };
    });
    const subjects = new Set(sealing.flatMap(({ unsealed }) => [...unsealed.keys()]));
    const keys: Keys = subjects.size > 0 ? await this.vault.ensure(tenant, [...subjects]) : new Map();
    return sealing.map(({ fact, schema, unsealed }) => ({
      ...fact,
      data: sealGathered(schema, tenant, fact.data, unsealed, keys),
    }));
  }

  /** Facts of unknown types and tokens of missing keys stay as they are. */
  async open<Fact extends FactLike>(
    tenant: Id,
    facts: readonly Fact[],
  ): Promise<(Omit<Fact, "data"> & { readonly data: JsonObject })[]> {
    const subjects = new Set<Id>();
    for (const { type, data } of facts) {
      const plan = planOf(this.schemaOf(type) ?? {});
      if (plan)
        changePersonal(plan, data, (text) => (subjectsIn(text).forEach((subject) => subjects.add(subject)), text));
    }
    const keys: Keys = subjects.size > 0 ? await this.vault.keys(tenant, [...subjects]) : new Map();
    return facts.map((fact) => ({ ...fact, data: openFact(this.schemaOf(fact.type) ?? {}, tenant, fact.data, keys) }));
  }

  /**
   * A state that was folded from sealed facts, with its personal texts in clear: what folding the opened facts gives, as
   * long as the fold only carries them along. Tokens of missing keys stay as they are.
   */
  async openState<State>(tenant: Id, sealed: State): Promise<State> {
    const subjects = new Set<Id>();
    changeTexts(sealed, (text) => {
      const subject = subjectOf(text);
      if (subject) subjects.add(subject);
      return text;
    });
    if (subjects.size === 0) return sealed;
    const keys = await this.vault.keys(tenant, [...subjects]);
    return changeTexts(sealed, (text) => {
      const key = keys.get(subjectOf(text) ?? "");
      return key ? openToken(key, tenant, text) : text;
    }) as State;
  }

  /**
   * A reply's JSON text with every token in it replaced by what it hides, or by a name that only tells persons apart. In
   * the text they are found at once, wherever in the reply they stand; no token reaches beyond its own string.
   */
  async openJson(tenant: Id, json: string, mode: TextMode): Promise<string> {
    const subjects = new Set(subjectsIn(json));
    if (subjects.size === 0) return json;
    const keys = await this.vault.keys(tenant, [...subjects]);
    const show = mode === "names" ? clearText(tenant, keys) : pseudonym(await this.vault.tenantKey(tenant), keys);
    return replaceTokens(json, (token, subject) => JSON.stringify(show(token, subject)).slice(1, -1));
  }

  private schemaOf(type: string): TSchema | undefined {
    return this.definitions(type)?.data;
  }
}

const nobodys = (field: string): never => {
  throw new NobodysText(field);
};

const unknownType = (type: string): never => {
  throw new TypeError(`No fact is defined as ${type}`);
};

const clearText =
  (tenant: Id, keys: Keys) =>
  (token: string, subject: Id): string => {
    const key = keys.get(subject);
    if (!key) return ERASED;
    try {
      return openToken(key, tenant, token);
    } catch (error) {
      // One damaged text must not take a whole page with it; verification of the log names it.
      if (error instanceof SealBroken) return UNREADABLE;
      throw error;
    }
  };

/** Under the tenant's key, so that nobody can compute it from a person's id or follow it to another funder. */
const pseudonym =
  (tenantKey: Buffer, keys: Keys) =>
  (_token: string, subject: Id): string => {
    if (!keys.has(subject)) return ERASED;
    const digest = createHmac("sha256", tenantKey).update(`pseudonym|${subject}`).digest("hex");
    return `person-${digest.slice(0, PSEUDONYM_DIGITS)}`;
  };

/** The value with every text in it changed. What does not change is not copied. */
const changeTexts = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === "string") return change(value);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const changed = items.map((item) => changeTexts(item, change));
    return changed.some((item, index) => item !== items[index]) ? changed : value;
  }
  let changed: Record<string, unknown> | undefined;
  for (const [name, before] of Object.entries(value)) {
    const after = changeTexts(before, change);
    if (after !== before) (changed ??= { ...value })[name] = after;
  }
  return changed ?? value;
};
