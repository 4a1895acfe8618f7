import { Link } from "wouter";
import { language, say, type WordKey } from "../catalogue/words";
import { useFitting } from "./use-fitting";
import { useMenu } from "./use-menu";

export interface Place {
  readonly href: string;
  readonly word: WordKey;
}

interface PlacesProps {
  readonly places: readonly Place[];
  readonly path: string;
}

/** Where one can go, in one row: what has no room in it is one press away. */
export const Places = ({ places, path }: PlacesProps) => {
  const [row, fits] = useFitting(places.length, `${language.tag} ${path}`);
  const menu = useMenu();
  const rest = places.slice(fits);
  const link = ({ href, word }: Place) => (
    <Link href={href} aria-current={path === href ? "page" : undefined}>
      {say(word)}
    </Link>
  );
  return (
    <nav aria-label={say("nav.label")}>
      <ul ref={row}>
        {places.map((place, at) => (
          <li key={place.href} hidden={at >= fits}>
            {link(place)}
          </li>
        ))}
        <li hidden={rest.length === 0}>
          <details className="menu more" ref={menu}>
            <summary aria-current={rest.some(({ href }) => href === path) ? "true" : undefined}>
              {say("nav.more")}
            </summary>
            <ul className="over">
              {rest.map((place) => (
                <li key={place.href}>{link(place)}</li>
              ))}
            </ul>
          </details>
        </li>
      </ul>
    </nav>
  );
};
