import type { Visit } from "./engagement.events";

type Said = { readonly [Part in keyof Visit]: Visit[Part] | undefined } & Pick<Visit, "hosts" | "visitors">;

/** A visit with what was said of it and nothing else: parts that nobody has filled are left out. */
export const visitOf = ({ hosts, visitors, logistics, terms, supervision }: Said): Visit => ({
  hosts: [...hosts],
  visitors: visitors.map(({ organisation, people, withAuthority }) => ({ organisation, people, withAuthority })),
  ...(logistics ? { logistics } : {}),
  ...(terms ? { terms } : {}),
  ...(supervision ? { supervision } : {}),
});
