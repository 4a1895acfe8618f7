import { Module, type DynamicModule } from "@nestjs/common";
import { Subject } from "rxjs";
import { doorOf } from "./door";
import type { EdgeOptions } from "./edge.options";
import { platformOperations } from "./platform.routes";

@Module({})
export class BackDoorModule {}

/** What operators and monitors ask of a process that people do not reach: nobody signs in here. */
export const backDoorModule = (
  options: Pick<EdgeOptions, "health" | "limits" | "metrics" | "log" | "positions$">,
): DynamicModule => {
  const ending$ = new Subject<void>();
  const operations = platformOperations(options, ending$).filter(({ open }) => open);
  const nobody = { of: () => Promise.resolve(undefined) };
  return doorOf(BackDoorModule, new Map([["platform", operations]]), nobody, options, ending$);
};
