/** An ISO 3166-1 alpha-2 code. */
export const COUNTRY = /^[A-Z]{2}$/;

export const LONGEST_NAME = 200;
export const LONGEST_EMAIL = 254;
