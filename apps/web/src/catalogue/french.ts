import fr from "./fr.json";

export const words: Readonly<Record<string, string>> = fr;
