import { Ajv2020 } from "ajv/dist/2020";
import type { ValidateFunction } from "ajv";
import type { AnyFact, FactDefinition, FactRegistry, NewFact } from "@sankofa/kernel/fact";
import type { JsonObject } from "@sankofa/kernel/canonical-json";
import type { Id, StreamName } from "@sankofa/kernel/ids";
import { happenedFrom, type Happened, type Instant } from "@sankofa/kernel/time";
import type { Traceparent } from "@sankofa/kernel/trace";
import { factId } from "../command-ids";
import { jsonCopy } from "../json-copy";

// The schemas are checked themselves with the corpus of facts: to do so here would take the first command after a start a tenth of a second.
const ajv = new Ajv2020({ allErrors: false, strict: false, validateSchema: false });
const validators = new WeakMap<FactDefinition, ValidateFunction>();

const validatorOf = (definition: FactDefinition): ValidateFunction => {
  let validate = validators.get(definition);
  if (!validate) validators.set(definition, (validate = ajv.compile(definition.data)));
  return validate;
};

/** A fact said to have happened after now. */
export class FutureFact extends Error {}

export interface Stamp {
  readonly stream: StreamName;
  readonly definitions: FactRegistry;
  readonly now: Instant;
  /** The stream's last recorded time: recorded never decreases within a stream, even when the clock was set back. */
  readonly notBefore: Instant | undefined;
  readonly happened: Happened | undefined;
  readonly tenant: Id;
  readonly actor: string;
  readonly commandId: Id;
  readonly requestDigest: string;
  readonly traceparent: Traceparent | undefined;
}

/**
 * Facts as the decider gave them, with ids, both times and their version; personal fields still in clear. A fact that
 * does not fit its own schema is a mistake of ours and throws.
 */
export const stampFacts = (accepted: readonly unknown[], stamp: Stamp): NewFact[] => {
  const recorded = stamp.notBefore && stamp.notBefore > stamp.now ? stamp.notBefore : stamp.now;
  return (accepted as readonly AnyFact[]).map((fact, index) => {
    const definition = stamp.definitions[fact.type];
    if (!definition) throw new Error(`${fact.type} is no fact of ${stamp.stream}`);
    const data = jsonCopy(fact.data) as JsonObject;
    const validate = validatorOf(definition);
    if (!validate(data)) throw new Error(`${fact.type} does not fit its schema: ${ajv.errorsText(validate.errors)}`);
    const happened = fact.happened ?? stamp.happened ?? recorded;
    if (happenedFrom(happened) > recorded) throw new FutureFact(fact.type);
    return {
      id: factId(stamp.commandId, stamp.stream, index),
      type: fact.type,
      version: definition.version,
      happened,
      recorded,
      tenant: stamp.tenant,
      actor: stamp.actor,
      commandId: stamp.commandId,
      requestDigest: stamp.requestDigest,
      ...(stamp.traceparent === undefined ? {} : { traceparent: stamp.traceparent }),
      data,
    };
  });
};
