import { useState, useSyncExternalStore } from "react";
import { shareStyle } from "./share-style";

interface WhyRow {
  name: string;
  /** Of the greatest part, −1 to 1. */
  share: number;
  value: string;
}

export interface WhyFigures {
  rows: WhyRow[];
  /** Their sum. */
  together: string;
  /** "Of 69 people who loved Heat, 36 loved this." */
  loved: string[];
}

interface Props {
  title: string;
  why: WhyFigures;
}

/**
 * The parts of a score as bars, to be opened. A page from the
 * server has them all, for those without JavaScript; on a page that follows they are a third of a card's elements and more, and
 * made when they are asked for.
 */
export function WhyParts({ title, why }: Props) {
  const isServed = useSyncExternalStore(
    neverChanges,
    () => false,
    () => true,
  );
  const [isMade, setMade] = useState(isServed);
  return (
    <details>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button, by keyboard too */}
      <summary
        onClick={() => setMade(true)}
        className="-mx-1 inline-block cursor-pointer rounded px-1 py-1 text-muted underline decoration-line decoration-2 underline-offset-4 hover:text-ink"
      >
        Why<span className="sr-only">{` ${title}`}</span>?
      </summary>
      {isMade && <Parts title={title} why={why} />}
    </details>
  );
}

const neverChanges = () => () => {};

function Parts({ title, why: { rows, together, loved } }: Props) {
  return (
    <>
      <table className="parts mt-2 w-full border-t border-line tabular-nums">
        <caption className="sr-only">{`Parts of the score of ${title}`}</caption>
        <tbody>
          {rows.map(({ name, share, value }) => (
            <tr key={`${name} ${value}`}>
              <th scope="row" style={shareStyle(share)}>
                {name}
              </th>
              <td>{value}</td>
            </tr>
          ))}
          <tr className="border-t border-line font-medium">
            <th scope="row">Together</th>
            <td>{together}</td>
          </tr>
        </tbody>
      </table>
      <ul className="mt-1 space-y-1 text-muted">
        {loved.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}
