import { LANGUAGES } from "@sankofa/kernel/language";
import { list, optional, record, Type } from "@sankofa/kernel/schema";

const uuid = Type.String({ format: "uuid" });
const instant = Type.String({ format: "date-time" });

/** Who came in; after a form that wrote facts, the position to wait for as well. */
export const cameInSchema = record({ account: uuid, funder: uuid, position: optional(Type.String()) });

export const sessionSchema = record({
  account: record({
    id: uuid,
    displayName: Type.String(),
    language: Type.Union([...LANGUAGES.map((each) => Type.Literal(each)), Type.Null()]),
  }),
  funder: record({ id: uuid, name: Type.String() }),
  grants: list(record({ id: uuid, role: Type.String(), level: Type.String(), on: uuid })),
});

export const invitationSchema = record({ url: Type.String({ format: "uri" }), expires: instant });

export const linkSchema = record({
  purpose: Type.String(),
  expires: instant,
  role: optional(Type.String()),
  level: optional(Type.String()),
  funderName: optional(Type.String()),
});
