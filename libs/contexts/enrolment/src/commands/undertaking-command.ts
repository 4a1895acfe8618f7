import { command, type CommandEntry } from "@sankofa/kernel/manifest";
import { organisation } from "../domain/organisation/organisation.decide";
import type { UndertakingCommand } from "../domain/organisation/organisation.undertakings.decide";
import { KEEPS_ORGANISATIONS, throughApplication, underItsApplication } from "./organisation-place";
import type { UndertakingRequest } from "./organisation-requests";

type Said<Request extends object> = Pick<CommandEntry<Request>, "name" | "summary" | "request" | "happened"> & {
  readonly route: CommandEntry["route"];
  readonly command: (request: Request) => UndertakingCommand;
};

/** ENR-9, ENR-13: what an organisation says of itself through its application, decided in the organisation's stream. */
export const undertakingCommand = <Request extends UndertakingRequest>(said: Said<Request>): CommandEntry<Request> =>
  command<Request>({
    ...said,
    allow: KEEPS_ORGANISATIONS,
    noun: organisation,
    id: async (request, around) => (await throughApplication(request, around)).organisationId ?? "",
    under: underItsApplication,
    given: throughApplication,
  });
