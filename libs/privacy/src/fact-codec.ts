import { createHmac } from "node:crypto";
import type { JsonObject } from "@sankofa/kernel/canonical-json";
import type { FactDefinition } from "@sankofa/kernel/fact";
import type { Id } from "@sankofa/kernel/ids";
import type { TSchema } from "@sankofa/kernel/schema";
import type { KeyVault } from "@sankofa/ports/key-vault";
import { changePersonal, planOf } from "./personal-fields";
import { openToken, replaceTokens, SealBroken, sealTexts, subjectOf, subjectsIn } from "./sealed-token";
import { TakenTexts, type Place } from "./taken-texts";

export type Keys = ReadonlyMap<Id, Buffer>;

/** How the personal texts of a reply are shown: `pseudonyms` tells persons apart and names none. */
export type TextMode = "names" | "pseudonyms";

/** What stands where a person's key was destroyed. */
export const ERASED = "[erased]";
/** What stands where a token was changed after sealing. */
export const UNREADABLE = "[unreadable]";

const PSEUDONYM_DIGITS = 8;

const isSealed = (text: string): boolean => subjectOf(text) !== undefined;

/** Every text that was taken out sealed under its person's key: a person's texts at once, for making a cipher costs more than using it. */
const sealInPlace = ({ places }: TakenTexts, tenant: Id, keys: Keys): void => {
  for (const [subject, ofOne] of places) {
    const key = keys.get(subject);
    if (!key) throw new Error(`${subject} was given no key to seal with`);
    const texts = ofOne.map(({ text }) => text);
    sealTexts(key, tenant, subject, texts).forEach((token, index) => {
      const { into, at } = ofOne[index] as Place;
      into[at] = token;
    });
  }
};

/** Data without its personal texts. What is sealed already stays as it is. */
const takenFrom = (texts: TakenTexts, schema: TSchema, data: unknown): JsonObject => {
  const plan = planOf(schema);
  return (plan ? texts.takeFrom(plan, data) : data) as JsonObject;
};

export const sealFact = (schema: TSchema, tenant: Id, data: unknown, keys: Keys): JsonObject => {
  const texts = new TakenTexts(isSealed);
  const sealed = takenFrom(texts, schema, data);
  sealInPlace(texts, tenant, keys);
  return sealed;
};

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
    const texts = new TakenTexts(isSealed);
    const sealed = facts.map((fact) => {
      const schema = this.schemaOf(fact.type) ?? unknownType(fact.type);
      return { ...fact, data: takenFrom(texts, schema, fact.data) };
    });
    if (texts.places.size === 0) return sealed;
    sealInPlace(texts, tenant, await this.vault.ensure(tenant, [...texts.places.keys()]));
    return sealed;
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
