import { isCountry } from "@sankofa/kernel/countries";
import { buildMessage, ValidateBy, type ValidationOptions } from "class-validator";

/** A country that there is, by its ISO 3166-1 alpha-2 code. */
export const IsCountry = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: "isCountry",
      validator: {
        validate: isCountry,
        defaultMessage: buildMessage(
          (each) => `${each}$property must be the ISO 3166-1 alpha-2 code of a country`,
          options,
        ),
      },
    },
    options,
  );
