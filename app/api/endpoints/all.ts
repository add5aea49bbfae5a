import { healthEndpoint } from "./health";
import { movieEndpoint } from "./movie";
import { moviesEndpoint } from "./movies";
import { peopleEndpoint } from "./people";
import { recommendEndpoint } from "./recommend";
import { similarEndpoint } from "./similar";
import { similarityEndpoint } from "./similarity";
import { tagsEndpoint } from "./tags";

/** What the API answers, in the order in which it is described. */
export const ENDPOINTS = [
  recommendEndpoint,
  similarEndpoint,
  similarityEndpoint,
  moviesEndpoint,
  movieEndpoint,
  peopleEndpoint,
  tagsEndpoint,
  healthEndpoint,
];
