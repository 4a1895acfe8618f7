/** One field's text, trimmed. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
};

/** One field's text, or undefined where it was left empty: absent members are left out of what is sent. */
export const given = (form: FormData, name: string): string | undefined => textOf(form, name) || undefined;

/** What was written one per line, without the empty ones. */
export const linesOf = (form: FormData, name: string): readonly string[] =>
  textOf(form, name)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

export const numberOf = (form: FormData, name: string): number => Number(textOf(form, name));

export const checked = (form: FormData, name: string): boolean => form.get(name) !== null;

/** The object without its undefined members. */
export const present = <Body extends object>(body: Body): Body =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Body;
