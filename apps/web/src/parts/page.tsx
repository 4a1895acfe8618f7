import { useEffect, useRef } from "react";
import { Link } from "wouter";
import { dateAndTime } from "../catalogue/moments";
import { say } from "../catalogue/words";

export interface Crumb {
  readonly href: string;
  readonly label: string;
}

interface PageProps {
  readonly title: string;
  readonly lead?: React.ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly aside?: React.ReactNode;
  /** Up to where the log was read for this page; stands in the printed footer. */
  readonly position?: string | undefined;
  readonly children: React.ReactNode;
}

/** One page: its title is the document's, and takes the focus when a link led here. */
export const Page = ({ title, lead, crumbs = [], aside, position, children }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${say("product.name")}`;
  }, [title]);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus();
  }, []);
  return (
    <>
      {crumbs.length > 0 && (
        <nav className="crumbs" aria-label={say("page.crumbs")}>
          <ol>
            {crumbs.map((crumb) => (
              <li key={crumb.href}>
                <Link href={crumb.href}>{crumb.label}</Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <header className="page-head">
        <div>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="lead">{lead}</div>}
        </div>
        {aside && <div className="page-aside">{aside}</div>}
      </header>
      {children}
      <footer className="print-foot">
        {title} · {dateAndTime(new Date().toISOString())} · {location.pathname + location.search}
        {position && ` · ${say("page.position", { position })}`}
      </footer>
    </>
  );
};
