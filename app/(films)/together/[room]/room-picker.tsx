"use client";

import { startTransition, useState } from "react";
import { pick } from "@/app/actions/together";
import { MoviePicker } from "@/components/movie-picker";

/** Where one's own films are picked; without JavaScript its title is looked for by the page. */
export function RoomPicker({ room }: { room: string }) {
  const [problem, setProblem] = useState<string>();
  const send = (movieId: number) =>
    startTransition(async () => {
      const failed = { ok: false as const, message: "That could not be saved. Is there a connection?" };
      const result = await pick({ room, movieId }).catch(() => failed);
      setProblem(result.ok ? undefined : result.message);
    });
  return (
    <>
      <MoviePicker
        size="small"
        label="Pick a film"
        placeholder="Pick a film"
        button="Find"
        action={`/together/${room}`}
        onPick={({ movieId }) => send(movieId)}
      />
      <p role="status" className={problem ? "mt-2 text-sm text-accent" : "sr-only"}>
        {problem}
      </p>
    </>
  );
}
