import { useEffect, useRef } from "react";
import { Link } from "wouter";
import type { Asked } from "../api/use-query";
import { dateAndTime } from "../catalogue/moments";
import { say } from "../catalogue/words";
import { whatHappened } from "./problem-notice";

export interface Crumb {
  readonly href: string;
  readonly label: string;
}

interface PageProps {
  readonly title: string;
  readonly lead?: React.ReactNode;
  readonly crumbs?: readonly Crumb[];
  readonly aside?: React.ReactNode;
  /** The record that this is the page of: while there is none to show, the document is called by why. */
  readonly of?: Asked<unknown>;
  /** Up to where the log was read for this page; stands in the printed footer. */
  readonly position?: string | undefined;
  readonly children: React.ReactNode;
}

/** One page: its title is the document's, and takes the focus when a link led here. */
export const Page = ({ title, lead, crumbs = [], aside, of, children, ...read }: PageProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const problem = of?.data === undefined ? of?.problem : undefined;
  const called = problem ? whatHappened(problem) : title;
  const position = of?.position ?? read.position;
  useEffect(() => {
    document.title = `${called} · ${say("product.name")}`;
  }, [called]);
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
