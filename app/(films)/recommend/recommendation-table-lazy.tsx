"use client";

import dynamic from "next/dynamic";

/** Rendered on the server like the rest; its JavaScript comes when the tab is opened. */
export const RecommendationTable = dynamic(() =>
  import("./recommendation-table").then((module) => module.RecommendationTable),
);
