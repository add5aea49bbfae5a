"use client";

import dynamic from "next/dynamic";
import { type ChartData, chartHeight } from "./chart-data";

const LazyChart = dynamic(() => import("./chart").then((module) => module.Chart).catch(() => ChartFailed), {
  ssr: false,
  loading: () => <p className="pending text-sm text-muted">Drawing the chart …</p>,
});

/** Keeps the chart's place until its code has come; without JavaScript the table below it speaks. */
export function Chart(props: ChartData & { title: string; summary: string }) {
  return (
    <div style={{ height: chartHeight(props) }} className="needs-script relative mt-4">
      <LazyChart {...props} />
    </div>
  );
}

function ChartFailed() {
  return <p className="text-sm text-muted">The chart could not be loaded; its numbers stand below.</p>;
}
