import { buildMessage, ValidateBy, type ValidationOptions } from "class-validator";

/** A day or instant that is no earlier than another field's, where both are said: texts of one form are in the order of time. */
export const IsNotBefore = (beginning: string, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: "isNotBefore",
      constraints: [beginning],
      validator: {
        validate: (end, about): boolean => {
          const begins = about && (about.object as Readonly<Record<string, unknown>>)[beginning];
          return typeof begins !== "string" || typeof end !== "string" || begins <= end;
        },
        defaultMessage: buildMessage((each) => `${each}$property must not be before $constraint1`, options),
      },
    },
    options,
  );
