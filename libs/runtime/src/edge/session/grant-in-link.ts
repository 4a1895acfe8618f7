import { ROLE_LEVELS, SCOPE_LEVELS, type Role, type ScopeLevel } from "@sankofa/kernel/scope";

/** Links keep words only; these say whether they still mean something to this version. */
export const isRole = (word: string | undefined): word is Role =>
  word !== undefined && Object.hasOwn(ROLE_LEVELS, word);

export const isScopeLevel = (word: string | undefined): word is ScopeLevel =>
  (SCOPE_LEVELS as readonly (string | undefined)[]).includes(word);
