import { DataNewer } from "@sankofa/ports/data-version";
import { CheckpointConflict, LeaseLost, NotCaughtUp, UnknownModel, type ModelId } from "@sankofa/ports/read-models";
import { StoreFailure, type FailureReason } from "@sankofa/ports/store-failure";
import { failureReason } from "@sankofa/sqlite-file/sqlite-failure";

/** An error on its way out of the writing thread, which would lose its class. */
export interface WritingFailure {
  readonly name: string;
  readonly message: string;
  readonly reason: FailureReason | undefined;
  readonly fields: Readonly<Record<string, unknown>>;
}

export const toFailure = (error: unknown): WritingFailure => {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { name, message, reason: failureReason(error), fields: { ...(error as object) } };
};

/** The fields a port's error was made of. */
interface Fields {
  readonly model: ModelId;
  readonly actual: string;
  readonly lease: string;
  readonly epoch: number;
  readonly file: string;
  readonly found: number;
  readonly known: number;
}

const PORT_ERRORS: Readonly<Record<string, (fields: Fields, message: string) => Error>> = {
  CheckpointConflict: ({ model, actual }) => new CheckpointConflict(model, actual),
  LeaseLost: ({ lease, epoch }) => new LeaseLost(lease, epoch),
  NotCaughtUp: ({ model }) => new NotCaughtUp(model),
  UnknownModel: ({ model }) => new UnknownModel(model),
  DataNewer: ({ file, found, known }) => new DataNewer(file, found, known),
  TypeError: (_, message) => new TypeError(message),
};

export const fromFailure = ({ name, message, reason, fields }: WritingFailure): Error => {
  if (reason) return new StoreFailure(reason, message);
  return PORT_ERRORS[name]?.(fields as unknown as Fields, message) ?? new Error(message);
};
