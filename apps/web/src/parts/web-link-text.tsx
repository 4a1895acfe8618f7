import { leadsToWeb } from "./web-link";

/** Where people meet on the web: a link where it is one, and otherwise the words that were typed. */
export const WebLink = ({ to }: { readonly to: string }) =>
  leadsToWeb(to) ? (
    <a href={to} rel="noreferrer">
      {to}
    </a>
  ) : (
    <>{to}</>
  );
