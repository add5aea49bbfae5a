"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { createRoom, joinRoom, leaveRoom, pickMovie, setAggregation, unpickMovie } from "@/lib/accounts/rooms";
import { AGGREGATIONS } from "@/types/room";
import { defineAction, formAction } from "./define-action";
import { demandFilm } from "./demand-film";
import { name } from "./person-name";

const room = z.string().max(40);
const movieId = z.coerce.number().int().positive();

export const makeRoom = formAction(
  defineAction("visitor", z.object({ name }), async (input, { asker, request }) => {
    redirect(`/together/${await createRoom(asker, input.name, request.address)}` as Route);
  }),
);

export const join = formAction(
  defineAction("visitor", z.object({ room, name }), async (input, { asker, request }) => {
    await joinRoom(asker, input.room, input.name, request.address);
    refresh();
    return undefined;
  }),
);

export const leave = formAction(
  defineAction("session", z.object({ room }), async (input, { asker }) => {
    await leaveRoom(asker, input.room);
    refresh();
    return undefined;
  }),
);

/** A film that was chosen as one typed. */
export const pick = defineAction("session", z.object({ room, movieId }), async (input, { asker }) => {
  await demandFilm(input.movieId);
  await pickMovie(asker, input.room, input.movieId);
  refresh();
});

/** One of those that a title was found to mean: back to the room, which no longer asks. */
export const pickFound = formAction(
  defineAction("session", z.object({ room, movieId }), async (input, { asker }) => {
    await demandFilm(input.movieId);
    await pickMovie(asker, input.room, input.movieId);
    redirect(`/together/${input.room}` as Route);
  }),
);

export const unpick = formAction(
  defineAction("session", z.object({ room, movieId }), async (input, { asker }) => {
    await unpickMovie(asker, input.room, input.movieId);
    refresh();
    return undefined;
  }),
);

export const aggregate = formAction(
  defineAction("session", z.object({ room, aggregation: z.enum(AGGREGATIONS) }), async (input, { asker }) => {
    await setAggregation(asker, input.room, input.aggregation);
    refresh();
    return undefined;
  }),
);
