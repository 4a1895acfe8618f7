import type { ContractOf, ContractRegistry, MessageOf } from "@sankofa/kernel/contract";

/** What the reporting room says: nothing yet, for it only counts what the other rooms say. */
export const reportingContracts = {} satisfies ContractRegistry;

export type ReportingContract = ContractOf<typeof reportingContracts>;
export type ReportingMessage = MessageOf<typeof reportingContracts>;
