import { wasReceived, type AttachedFile } from "@sankofa/kernel/attachment";
import type { Surroundings } from "@sankofa/kernel/manifest";
import type { TSchema } from "@sankofa/kernel/schema";
import { map, Type } from "@sankofa/kernel/schema";
import { answersSchema } from "../content/instrument/answers-schema";
import { asksOf } from "../content/instrument/asked";
import type { Item } from "../content/instrument/instrument.schema";
import { instrumentOf } from "../content/instrument/instruments";
import type { Assigned } from "../domain/assignment/assignment.events";
import type { Files } from "../domain/response/response.decide";
import type { Sheet } from "../domain/response/response.events";
import { assignmentOf } from "./form-given";

/** Answers as they are sent: by item. */
export type Answers = Readonly<Record<string, unknown>>;

/** What any answer of any instrument looks like; the instrument itself says more. */
export const ANY_ANSWERS = map(
  Type.Union([
    Type.String({ maxLength: 4_000 }),
    Type.Number(),
    Type.Boolean(),
    Type.Array(Type.Unknown(), { maxItems: 100 }),
    Type.Object({}),
  ]),
);

/** ASM-1: the form that the answers to this form must have, as its version asks them. */
export const answersOfForm = async (
  { assignmentId, version }: { readonly assignmentId: string; readonly version?: number },
  around: Surroundings,
): Promise<{ readonly answers: TSchema } | undefined> => {
  const state = await assignmentOf(assignmentId, around);
  if (state.status === "absent") return undefined;
  const instrument = instrumentOf(state.assigned.instrument, version);
  return instrument && { answers: answersSchema(instrument, state.assigned) };
};

type Sent = AttachedFile | string;

const sentFor = ({ item }: Item, answers: Answers): readonly Sent[] => (answers[item] ?? []) as readonly Sent[];
const isAttachedFile = (value: unknown): value is AttachedFile =>
  typeof value === "object" && value !== null && "receipt" in value && "digest" in value;
const digestOf = (sent: Sent): string => (typeof sent === "string" ? sent : sent.digest);

const itemsOf = (assigned: Assigned, version: number): readonly Item[] => {
  const instrument = instrumentOf(assigned.instrument, version);
  return instrument ? asksOf(instrument, assigned).flatMap((section) => section.items) : [];
};

/** The files that are answered with: those just sent, and those an earlier sheet held. */
export const filesOf = (assigned: Assigned, version: number, answers: Answers): Files => {
  const all = itemsOf(assigned, version)
    .filter(({ type }) => type === "file")
    .flatMap((item) => sentFor(item, answers).map((sent) => ({ item: item.item, sent })));
  return {
    sent: all.flatMap(({ item, sent }) => (typeof sent === "string" ? [] : [{ item, file: sent }])),
    kept: all.flatMap(({ item, sent }) => (typeof sent === "string" ? [{ item, digest: sent }] : [])),
  };
};

/** The digests of all files among answers that were taken in from the caller. */
export const receivedIn = async (answers: Answers, around: Surroundings): Promise<readonly string[]> => {
  const sent = Object.values(answers).flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : []));
  const files = sent.filter(isAttachedFile);
  const received = await Promise.all(files.map((file) => wasReceived(file, around)));
  return files.filter((_, at) => received[at]).map(({ digest }) => digest);
};

interface Person {
  readonly place?: string;
  readonly name: string;
  readonly jobTitle?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** The account that answers, where the form is for nobody in particular: its key seals what is personal. */
const respondent = ({ personId }: Assigned, { actor, tenant }: Surroundings): string =>
  personId ?? (actor.startsWith("account:") ? actor.slice("account:".length) : tenant);

/** Answers put where they belong: people to be sealed each under a key of their own, personal texts, and the rest. */
export const sheetOf = (assigned: Assigned, version: number, answers: Answers, around: Surroundings): Sheet => {
  const items = itemsOf(assigned, version);
  const given = items.filter(({ item }) => answers[item] !== undefined);
  const subjectId = respondent(assigned, around);
  let people = 0;
  const isPersonal = (item: Item): boolean => item.type === "text" && item.personal === true;
  return {
    answers: given
      .filter((item) => item.type !== "contact" && item.type !== "signature" && !isPersonal(item))
      .map((item) => ({
        item: item.item,
        value: item.type === "file" ? sentFor(item, answers).map(digestOf) : (answers[item.item] as string),
      })),
    texts: given.flatMap((item) => {
      if (isPersonal(item)) return [{ item: item.item, subjectId, text: answers[item.item] as string }];
      if (item.type !== "signature") return [];
      const { name, on } = answers[item.item] as { readonly name: string; readonly on: string };
      return [{ item: item.item, subjectId, text: `${name}, ${on}` }];
    }),
    contacts: given.flatMap((item) =>
      item.type === "contact"
        ? (answers[item.item] as readonly Person[]).map((person) => ({
            item: item.item,
            ...person,
            subjectId: around.newId(++people),
          }))
        : [],
    ),
  };
};
