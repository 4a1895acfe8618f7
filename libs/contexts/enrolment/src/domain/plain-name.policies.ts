/** An organisation's name as it is compared and looked up: however it is spaced and capitalised. */
export const plainName = (name: string): string => name.trim().replace(/\s+/g, " ").toLowerCase();
