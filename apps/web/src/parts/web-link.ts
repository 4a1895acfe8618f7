import { textOf } from "./form-data";

const WEB = /^https?:\/\//i;
const ANY_SCHEME = /^[a-z][a-z0-9+.-]*:(?!\d)/i;

/** Whether a browser may be sent there: older entries hold whatever was typed. */
export const leadsToWeb = (link: string): boolean => WEB.test(link);

/** A link as it was typed, with the scheme that nobody types; undefined where it was left empty. */
export const linkIn = (form: FormData, name: string): string | undefined => {
  const typed = textOf(form, name);
  if (typed === "") return undefined;
  return ANY_SCHEME.test(typed) ? typed : `https://${typed}`;
};
