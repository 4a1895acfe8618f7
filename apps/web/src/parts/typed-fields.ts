import type { DraftContent } from "../api/drafts";

/** What stands in a form's fields, by name; a box that is not ticked has no values. */
export type Typed = DraftContent;

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Never kept: secrets, and files, which are no text. */
const UNKEPT = new Set(["password", "file", "hidden", "submit", "button"]);

const controls = (form: HTMLFormElement): readonly Control[] =>
  [...form.elements].filter(
    (each): each is Control =>
      (each instanceof HTMLInputElement || each instanceof HTMLSelectElement || each instanceof HTMLTextAreaElement) &&
      each.name !== "" &&
      !UNKEPT.has(each.type),
  );

const ticks = (control: Control): control is HTMLInputElement =>
  control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");

const valuesOf = (control: Control): readonly string[] => {
  if (ticks(control)) return control.checked ? [control.value] : [];
  if (control instanceof HTMLSelectElement) return [...control.selectedOptions].map(({ value }) => value);
  return [control.value];
};

export const typedInto = (form: HTMLFormElement): Typed => {
  const typed: Record<string, string[]> = {};
  for (const control of controls(form)) (typed[control.name] ??= []).push(...valuesOf(control));
  return typed;
};

/** Sets a value as typing does, so that whoever listens to the field hears of it. */
const type = (control: HTMLInputElement | HTMLTextAreaElement, value: string): void => {
  const kind = control instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  Object.getOwnPropertyDescriptor(kind.prototype, "value")?.set?.call(control, value);
  control.dispatchEvent(new Event("input", { bubbles: true }));
};

const choose = (control: HTMLSelectElement, values: readonly string[]): void => {
  for (const option of control.options) option.selected = values.includes(option.value);
  control.dispatchEvent(new Event("change", { bubbles: true }));
};

/** Fields of one name take their values in turn. */
const restore = (control: Control, values: readonly string[], turn: number): void => {
  const text = values[turn];
  if (ticks(control)) {
    if (control.checked !== values.includes(control.value)) control.click();
  } else if (control instanceof HTMLSelectElement) choose(control, values);
  else if (text !== undefined && text !== control.value) type(control, text);
};

/** Puts back what was typed into the fields that are there, and names those it found: others may appear by what is put back. */
export const typeAgain = (form: HTMLFormElement, typed: Typed): readonly string[] => {
  const found = controls(form).filter(({ name }) => name in typed);
  const seen = new Map<string, number>();
  for (const control of found) {
    const turn = seen.get(control.name) ?? 0;
    seen.set(control.name, turn + 1);
    restore(control, typed[control.name] ?? [], turn);
  }
  return found.map(({ name }) => name);
};

const optionIn = (control: Control, value: string): string | undefined =>
  control instanceof HTMLSelectElement
    ? [...control.options].find((option) => option.value === value)?.text
    : ticks(control) && control.value === value
      ? (control.labels?.[0]?.innerText ?? value)
      : undefined;

/** How a field's values read on the page, and what the page calls the field. */
export const readIn = (form: HTMLFormElement, field: string, values: readonly string[]): string => {
  const own = controls(form).filter(({ name }) => name === field);
  return values.map((value) => own.map((control) => optionIn(control, value)).find(Boolean) ?? value).join(" · ");
};

export const labelIn = (form: HTMLFormElement, field: string): string | undefined => {
  const control = controls(form).find(({ name }) => name === field);
  if (!control) return undefined;
  const words = ticks(control) ? control.closest("fieldset")?.querySelector("legend") : control.labels?.[0];
  return words?.innerText;
};
