import en from "./en.json";

export const words: Readonly<Record<string, string>> = en;
