import { CLASS, type TSchema } from "@sankofa/kernel/schema";

interface Shape {
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly items?: Shape;
  readonly maxLength?: number;
  readonly [CLASS]?: string;
}

const MAY_LEAVE = ["public", "internal"];
/** A name fits; what people write at length may name anybody. */
const LONGEST = 300;

/** Fields that may not leave the platform, with the reason: those of another class than public and internal, and long texts. */
export const fieldFaults = (schema: TSchema, path = ""): readonly string[] => {
  const { properties, items, maxLength = 0, [CLASS]: own } = schema as Shape;
  if (properties)
    return Object.entries(properties).flatMap(([name, each]) => fieldFaults(each as TSchema, `${path}/${name}`));
  if (items && own === undefined) return fieldFaults(items as TSchema, `${path}[]`);
  if (own === undefined) return [`${path} has no class`];
  if (!MAY_LEAVE.includes(own)) return [`${path} is ${own}`];
  return maxLength > LONGEST ? [`${path} is a text of up to ${maxLength} characters`] : [];
};
