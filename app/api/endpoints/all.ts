import { healthEndpoint } from "./health";
import { movieEndpoint } from "./movie";
import { moviesEndpoint } from "./movies";
import { recommendEndpoint } from "./recommend";
import { similarEndpoint } from "./similar";
import { similarityEndpoint } from "./similarity";

/** What the API answers, in the order in which it is described. */
export const ENDPOINTS = [
  recommendEndpoint,
  similarEndpoint,
  similarityEndpoint,
  moviesEndpoint,
  movieEndpoint,
  healthEndpoint,
];
