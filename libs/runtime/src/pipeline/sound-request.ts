import { NOT_PLAIN, plainCopy } from "../json-copy";
import { planOf, type PropertyPlan, type RequestClass, type RequestPlan } from "./request-plan";

type Fields = Record<string, unknown>;

const UNSURE = Symbol("left to the library");

const isPlain = (value: unknown): value is Fields =>
  value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;

/** Every item made by `make`; UNSURE as soon as one is. */
const listOf = (items: readonly unknown[], make: (item: unknown) => unknown): unknown => {
  const made: unknown[] = [];
  for (const item of items) {
    const one = item === undefined ? UNSURE : make(item);
    if (one === UNSURE) return UNSURE;
    made.push(one);
  }
  return made;
};

const converted = ({ type }: PropertyPlan, value: unknown): unknown => {
  if (type === undefined) {
    const copy = plainCopy(value);
    return copy === NOT_PLAIN ? UNSURE : copy;
  }
  if (value === null) return value;
  if (typeof type === "function") return typeof value === "object" ? UNSURE : type(value);
  const part = (raw: unknown): unknown => (isPlain(raw) ? (made(type, raw) ?? UNSURE) : UNSURE);
  return Array.isArray(value) ? listOf(value, part) : part(value);
};

const holds = ({ conditions, checks, type }: PropertyPlan, request: Fields, name: string): boolean => {
  const value = request[name];
  for (const condition of conditions) if (!condition(request, value)) return true;
  for (const { validate, each, constraints } of checks) {
    const about = {
      value,
      object: request,
      property: name,
      targetName: request.constructor.name,
      constraints,
    };
    if (each && Array.isArray(value)) {
      for (const item of value) if (validate(item, about) !== true) return false;
    } else if (validate(value, about) !== true) return false;
  }
  // A part is made only of what is sound; in its place nothing else will do, unless it is left out.
  return typeof type !== "object" || value === undefined || (value !== null && typeof value === "object");
};

const made = ({ requestClass, properties }: RequestPlan, raw: Fields): object | undefined => {
  const request = new requestClass() as Fields;
  for (const name of Object.keys(raw)) {
    const property = properties.get(name);
    if (!property || raw[name] === undefined) return undefined;
    let value = converted(property, raw[name]);
    if (value === UNSURE) return undefined;
    for (const transform of property.transforms) value = transform(value, raw);
    if (value !== undefined) request[name] = value;
  }
  for (const [name, property] of properties) if (!holds(property, request, name)) return undefined;
  return request;
};

/**
 * The instance of a request class, where this raw request is certainly right. Undefined where it may not be: then the
 * libraries look at it, at twenty times the price, and name every fault. Each rule is the library's own function; what is
 * saved is looking the rules up and copying them at every request.
 */
export const soundRequest = <Request extends object>(
  requestClass: RequestClass<Request>,
  raw: Readonly<Fields>,
): Request | undefined => {
  const plan = planOf(requestClass);
  return plan && (made(plan, raw) as Request | undefined);
};
