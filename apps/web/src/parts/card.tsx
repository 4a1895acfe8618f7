import { useId, useState } from "react";

interface CardProps {
  readonly title: string;
  readonly aside?: React.ReactNode;
  readonly wide?: boolean;
  readonly id?: string;
  readonly children: React.ReactNode;
}

/** One matter of a page, under its own heading. */
export const Card = ({ title, aside, wide, id, children }: CardProps) => {
  const heading = useId();
  return (
    <section className={wide ? "card wide" : "card"} aria-labelledby={heading} id={id}>
      <header className="card-head">
        <h2 id={heading}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
};

/** Something that can be opened beneath a card's content: a form that is not needed at first sight. */
export const Disclosure = ({
  summary,
  open,
  reading,
  children,
}: {
  readonly summary: string;
  readonly open?: boolean;
  /** True for what is read rather than filled: on paper it lies open. */
  readonly reading?: boolean;
  readonly children: React.ReactNode;
}) => (
  <details className={reading ? "disclosure reading" : "disclosure"} open={open}>
    <summary>{summary}</summary>
    <div className="disclosed">{children}</div>
  </details>
);

/** The same for what asks the platform for more: nothing of it is there, or asked for, before it is opened. */
export const LateDisclosure = ({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: React.ReactNode;
}) => {
  const [opened, setOpened] = useState(false);
  return (
    <details className="disclosure" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{summary}</summary>
      <div className="disclosed">{opened && children}</div>
    </details>
  );
};

/** Nothing here yet: what belongs here, and the first step. */
export const Empty = ({ children, step }: { readonly children: React.ReactNode; readonly step?: React.ReactNode }) => (
  <div className="empty">
    <p>{children}</p>
    {step}
  </div>
);
