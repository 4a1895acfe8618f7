export type Shape = "open" | "half" | "full" | "warn" | "stop" | "done";

/** Status by word and shape; colour comes third. */
export const Status = ({ word, shape }: { readonly word: string; readonly shape: Shape }) => (
  <span className={`status status-${shape}`}>
    <svg viewBox="0 0 12 12" aria-hidden="true">
      {shape === "open" && <circle cx="6" cy="6" r="4.5" fill="none" strokeWidth="2" />}
      {shape === "half" && <circle cx="6" cy="6" r="4.5" fill="none" strokeWidth="1.5" />}
      {shape === "half" && <path d="M6 1.5a4.5 4.5 0 0 0 0 9z" stroke="none" />}
      {shape === "full" && <circle cx="6" cy="6" r="5" stroke="none" />}
      {shape === "warn" && <path d="M6 1 11.5 11H.5z" />}
      {shape === "stop" && <rect x="1.5" y="1.5" width="9" height="9" />}
      {shape === "done" && <path d="m1.5 6.5 3 3 6-7" fill="none" strokeWidth="2.2" />}
    </svg>
    {word}
  </span>
);
