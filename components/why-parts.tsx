"use client";

import { useState, useSyncExternalStore } from "react";
import { shareStyle } from "./share-style";

export interface WhyRow {
  name: string;
  /** Of the greatest part, −1 to 1. */
  share: number;
  value: string;
}

interface Props {
  title: string;
  rows: WhyRow[];
  together: string;
  loved: string[];
}

/**
 * The parts of a score as bars, to be opened. A client component, as what it is given is less than what it draws. A page from the
 * server has them all, for those without JavaScript; on a page that follows they are a third of a card's elements and more, and
 * made when they are asked for.
 */
export function WhyParts({ title, ...parts }: Props) {
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
      {isMade && <Parts title={title} {...parts} />}
    </details>
  );
}

const neverChanges = () => () => {};

function Parts({ title, rows, together, loved }: Props) {
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
