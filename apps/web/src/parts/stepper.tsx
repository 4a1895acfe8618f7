import { say } from "../catalogue/words";

interface Step {
  readonly code: string;
  readonly label: string;
}

/** Steps in order and where things stand among them. */
export const Stepper = ({
  steps,
  current,
  label,
}: {
  readonly steps: readonly Step[];
  readonly current: string;
  readonly label: string;
}) => {
  const at = steps.findIndex((step) => step.code === current);
  return (
    <ol className="stepper" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.code}
          className={index < at ? "past" : undefined}
          aria-current={index === at ? "step" : undefined}
        >
          {step.label}
          {index < at && <span className="hidden"> {say("stepper.past")}</span>}
        </li>
      ))}
    </ol>
  );
};
