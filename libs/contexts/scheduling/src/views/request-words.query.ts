/** Room for a sealed token, which is longer than the name in it. */
export const SEALED = { maxLength: 2_000 };
