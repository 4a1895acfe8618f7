import { InvalidArgumentError, type Command } from "commander";

/** An empty value names nothing: a script's variable that was never set, most often. */
export const named = (value: string): string => {
  if (value === "") throw new InvalidArgumentError("It is empty.");
  return value;
};

/** No verb takes an empty value, whatever it would make of one: the current folder, or everything there is. */
export const takeNamedOnly = (command: Command): void => {
  for (const option of command.options) if (option.required && !option.parseArg) option.argParser(named);
  for (const argument of command.registeredArguments) if (!argument.parseArg) argument.argParser(named);
  command.commands.forEach(takeNamedOnly);
};
