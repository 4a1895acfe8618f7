import { Ajv2020 } from "ajv/dist/2020";
import type { ErrorObject, ValidateFunction } from "ajv";
import { plainToInstance } from "class-transformer";
import { validateSync, type ValidationError } from "class-validator";
import type { TSchema } from "@sankofa/kernel/schema";
import { reservedForm } from "@sankofa/privacy/sealed-token";
import type { Problem } from "../rooms";
import type { RequestClass } from "./request-plan";
import { soundRequest } from "./sound-request";

type Fault = NonNullable<Problem["errors"]>[number];

const MOST_FAULTS = 50;
const ajv = new Ajv2020({ allErrors: true, strict: false });
const compiled = new WeakMap<TSchema, ValidateFunction>();

const validatorOf = (schema: TSchema): ValidateFunction => {
  let validate = compiled.get(schema);
  if (!validate) compiled.set(schema, (validate = ajv.compile(schema)));
  return validate;
};

const escaped = (segment: string): string => segment.replaceAll("~", "~0").replaceAll("/", "~1");

const faultsOf = (errors: readonly ValidationError[], above: string): Fault[] =>
  errors.flatMap((error) => {
    const pointer = `${above}/${escaped(error.property)}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, detail]) => ({
      pointer,
      code: codeOf(rule),
      detail,
    }));
    return [...own, ...faultsOf(error.children ?? [], pointer)];
  });

const codeOf = (rule: string): string =>
  rule === "whitelistValidation" ? "unknown-field" : rule.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();

const schemaFault = (field: string, error: ErrorObject): Fault => {
  const missing = error.params["missingProperty"] ?? error.params["additionalProperty"];
  return {
    pointer: `/${escaped(field)}${error.instancePath}${typeof missing === "string" ? `/${escaped(missing)}` : ""}`,
    code:
      error.keyword === "additionalProperties" || error.keyword === "false schema"
        ? "unknown-field"
        : error.keyword.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase(),
    detail: error.message ?? "is not as it should be",
  };
};

/** Members that every object has: the libraries would drop them without a word, or break. */
const isEveryObjects = (name: string): boolean => name in Object.prototype;

/** Whether there is anything that no field of any request may hold; where, is looked up only then. */
const holdsUnfit = (value: unknown): boolean => {
  if (typeof value === "string") return reservedForm(value);
  if (value === null || typeof value !== "object") return false;
  for (const [name, inner] of Object.entries(value)) if (isEveryObjects(name) || holdsUnfit(inner)) return true;
  return false;
};

/** Somebody's text that looks like a sealed token would be opened on reading: it is refused where it comes in. */
const unfitFaults = (value: unknown, pointer: string): Fault[] => {
  if (typeof value === "string")
    return reservedForm(value)
      ? [{ pointer, code: "reserved-form", detail: "This text contains a reserved form" }]
      : [];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = `${pointer}/${escaped(name)}`;
    return isEveryObjects(name)
      ? [{ pointer: at, code: "unknown-field", detail: "This field is not allowed" }]
      : unfitFaults(inner, at);
  });
};

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === "object" && !Array.isArray(value);

/** The request as the libraries make and check it, or every fault they find. */
export const checkedByLibrary = <Request extends object>(
  requestClass: RequestClass<Request>,
  raw: Readonly<Record<string, unknown>>,
): { readonly request: Request } | { readonly faults: Fault[] } => {
  const request = plainToInstance(requestClass, raw, { exposeUnsetFields: false });
  const errors = validateSync(request, {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  return errors.length > 0 ? { faults: faultsOf(errors, "") } : { request };
};

/** What is wrong with the open maps of a request, by their schemas; a condition is no fault itself, what it asks for is. */
export const mapFaults = (
  raw: Readonly<Record<string, unknown>>,
  openMaps: Readonly<Record<string, TSchema>>,
): readonly Fault[] =>
  Object.entries(openMaps).flatMap(([field, schema]) => {
    const validate = validatorOf(schema);
    if (raw[field] === undefined || validate(raw[field])) return [];
    return (validate.errors ?? [])
      .filter(({ keyword }) => keyword !== "if")
      .map((error) => schemaFault(field, error))
      .slice(0, MOST_FAULTS);
  });

/**
 * The first ring: the shape of a request, checked once for HTTP, bus, CLI and import alike. Gives the request class's
 * instance, or every fault with a JSON pointer.
 */
export const validateRequest = <Request extends object>(
  requestClass: RequestClass<Request>,
  raw: unknown,
  openMaps: Readonly<Record<string, TSchema>> = {},
): { readonly request: Request } | { readonly faults: readonly Fault[] } => {
  if (!isPlainObject(raw))
    return { faults: [{ pointer: "", code: "is-object", detail: "The request must be an object" }] };
  const unfit = holdsUnfit(raw) ? unfitFaults(raw, "") : [];
  if (unfit.some(({ code }) => code === "unknown-field")) return { faults: unfit.slice(0, MOST_FAULTS) };
  const sound = soundRequest(requestClass, raw);
  const checked = sound ? { request: sound } : checkedByLibrary(requestClass, raw);
  const faults = "faults" in checked ? checked.faults : [];
  faults.push(...mapFaults(raw, openMaps), ...unfit);
  return "faults" in checked || faults.length > 0 ? { faults: faults.slice(0, MOST_FAULTS) } : checked;
};
