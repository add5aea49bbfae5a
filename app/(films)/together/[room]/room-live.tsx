"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { Link } from "@/components/link";
import { describeChanges, type SeenRoom } from "./describe-changes";
import { type Connection, followVersions } from "./follow-versions";

const WORDS: Record<Connection, string> = {
  live: "Live",
  reconnecting: "Reconnecting…",
};

/** Brings the page anew when its room changes, and says what others did there. */
export function RoomLive({ room }: { room: SeenRoom }) {
  const router = useRouter();
  const [connection, setConnection] = useState<Connection>();
  const [words, setWords] = useState("");
  const shown = useRef(room);

  useEffect(() => {
    const changes = describeChanges(shown.current, room);
    shown.current = room;
    if (changes.length > 0) setWords(changes.join(" "));
  }, [room]);

  useEffect(() => {
    const onVersion = (version: number) => {
      if (version > shown.current.version) router.refresh();
    };
    return followVersions(`/together/${room.id}/events`, onVersion, setConnection);
  }, [room.id, router]);

  return (
    <div className="no-print text-sm text-muted">
      <noscript>
        <Link href={`/together/${room.id}` as Route} className="underline underline-offset-4 hover:text-ink">
          Look for changes
        </Link>
      </noscript>
      <p className="flex min-h-5 items-center gap-2">
        {connection && (
          <>
            <span
              aria-hidden="true"
              className={`size-2 rounded-full ${connection === "live" ? "bg-accent" : "border border-muted"}`}
            />
            {WORDS[connection]}
          </>
        )}
      </p>
      <p aria-live="polite" className="min-h-5 [overflow-wrap:anywhere]">
        {words}
      </p>
    </div>
  );
}
