import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { ImportedFile } from "@/types/import";
import { ofUser } from "./auth-tables";

export * from "./auth-tables";

const moment = (name: string) => timestamp(name, { withTimezone: true });
const madeAt = () => moment("created_at").notNull().defaultNow();
/** MovieLens's own id: it outlives a model and its rows. */
const movieId = () => integer("movie_id").notNull();

/** What the installation knows of itself, such as the secret that signs its cookies. */
export const setting = pgTable("setting", { key: text("key").primaryKey(), value: text("value").notNull() });

/** How often something was tried, per window of time. */
export const attempt = pgTable("attempt", {
  key: text("key").primaryKey(),
  count: integer("count").notNull(),
  endsAt: moment("ends_at").notNull(),
});

export const rating = pgTable(
  "rating",
  {
    userId: ofUser(),
    movieId: movieId(),
    /** 1 to 10, in half stars. */
    halfStars: smallint("half_stars").notNull(),
    ratedAt: moment("rated_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.movieId] }),
    check("rating_half_stars", sql`${table.halfStars} between 1 and 10`),
  ],
);

export const markKind = pgEnum("mark_kind", ["seen", "watchlist", "notInterested"]);

export const mark = pgTable(
  "mark",
  {
    userId: ofUser(),
    movieId: movieId(),
    kind: markKind("kind").notNull(),
    /** The day a film was seen, where that is known. */
    watchedOn: date("watched_on", { mode: "string" }),
    createdAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.kind, table.movieId] })],
);

/** A list of recommendations as it was shown. */
export const shownList = pgTable(
  "shown_list",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: ofUser(),
    /** The address it was shown at. */
    href: text("href").notNull(),
    /** What it was made from, in words. */
    title: text("title").notNull(),
    modelId: text("model_id").notNull(),
    /** Of films and their order: the same list shown again the same day is one. */
    fingerprint: text("fingerprint").notNull(),
    /** What was done with its films from here on was done since. */
    firstShownAt: moment("first_shown_at").notNull().defaultNow(),
    /** The last time that day. */
    shownAt: moment("shown_at").notNull().defaultNow(),
  },
  (table) => [index("shown_list_user").on(table.userId, table.shownAt.desc())],
);

export const shownMovie = pgTable(
  "shown_movie",
  {
    listId: uuid("list_id")
      .notNull()
      .references(() => shownList.id, { onDelete: "cascade" }),
    place: smallint("place").notNull(),
    movieId: movieId(),
    score: real("score").notNull(),
    /** When its page was opened from the list. */
    openedAt: moment("opened_at"),
  },
  (table) => [primaryKey({ columns: [table.listId, table.place] })],
);

export const review = pgTable(
  "review",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    userId: ofUser(),
    movieId: movieId(),
    text: text("text").notNull(),
    spoiler: boolean("spoiler").notNull().default(false),
    createdAt: madeAt(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    /** When a moderator took it off the page, and why. */
    hiddenAt: moment("hidden_at"),
    hiddenReason: text("hidden_reason"),
  },
  (table) => [
    unique("review_one_each").on(table.userId, table.movieId),
    index("review_movie").on(table.movieId, table.createdAt.desc()),
  ],
);

const ofReview = () =>
  uuid("review_id")
    .notNull()
    .references(() => review.id, { onDelete: "cascade" });

/** Who found a review helpful. */
export const helpfulVote = pgTable(
  "helpful_vote",
  { reviewId: ofReview(), userId: ofUser(), createdAt: madeAt() },
  (table) => [primaryKey({ columns: [table.reviewId, table.userId] })],
);

export const reviewReport = pgTable(
  "review_report",
  {
    reviewId: ofReview(),
    userId: ofUser(),
    reason: text("reason").notNull(),
    createdAt: madeAt(),
    /** When a moderator looked at it, and what they did. */
    closedAt: moment("closed_at"),
    outcome: text("outcome"),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.userId] })],
);

/** A film evening: whoever has the link may join. */
export const room = pgTable("room", {
  id: text("id").primaryKey(),
  /** How the wishes of many become one list: "average" or "leastMisery". */
  aggregation: text("aggregation").notNull().default("average"),
  /** Raised with every change, so that whoever listens knows what they have missed. */
  version: integer("version").notNull().default(0),
  createdAt: madeAt(),
  changedAt: moment("changed_at").notNull().defaultNow(),
});

export const roomGuest = pgTable(
  "room_guest",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    roomId: text("room_id")
      .notNull()
      .references(() => room.id, { onDelete: "cascade" }),
    userId: ofUser(),
    name: text("name").notNull(),
    joinedAt: moment("joined_at").notNull().defaultNow(),
  },
  (table) => [unique("room_guest_once").on(table.roomId, table.userId)],
);

export const roomPick = pgTable(
  "room_pick",
  {
    guestId: uuid("guest_id")
      .notNull()
      .references(() => roomGuest.id, { onDelete: "cascade" }),
    movieId: movieId(),
    pickedAt: moment("picked_at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.guestId, table.movieId] })],
);

/** A file of ratings from elsewhere, between its preview and its acceptance. */
export const pendingImport = pgTable("pending_import", {
  userId: ofUser().primaryKey(),
  fileName: text("file_name").notNull(),
  files: jsonb("files").$type<ImportedFile[]>().notNull(),
  createdAt: madeAt(),
});
