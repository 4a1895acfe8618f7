/** Where a partner committed itself (REL-10). */
export const SOURCES = ["plan", "memorandum", "meeting"] as const;
export type Source = (typeof SOURCES)[number];
