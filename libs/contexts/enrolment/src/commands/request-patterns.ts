export const LONGEST_NAME = 200;
export const LONGEST_EMAIL = 254;
