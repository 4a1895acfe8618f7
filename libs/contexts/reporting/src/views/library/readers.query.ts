import { ROLE_LEVELS, type Role } from "@sankofa/kernel/scope";

/** Nothing of anybody is in the library: whoever is signed in may read it. */
export const EVERYBODY = Object.keys(ROLE_LEVELS) as Role[];
