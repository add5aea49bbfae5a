"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import { type ChartData, chartHeight } from "./chart-data";

const LazyChart = dynamic(() => import("./chart").then((module) => module.Chart).catch(() => ChartFailed), {
  ssr: false,
  loading: () => <p className="pending text-sm text-muted">Drawing the chart …</p>,
});

/** How far below what is seen a chart begins to be drawn. */
const AHEAD = "300px";

/** Keeps the chart's place until it comes into view and its code has come; without JavaScript the table below it speaks. */
export function Chart(props: ChartData & { title: string; summary: string }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    const look = (entries: IntersectionObserverEntry[]) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      setNear(true);
    };
    const observer = new IntersectionObserver(look, { rootMargin: AHEAD });
    observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} style={{ height: chartHeight(props) }} className="chart needs-script relative mt-4">
      {isNear && <LazyChart {...props} />}
    </div>
  );
}

function ChartFailed() {
  return <p className="text-sm text-muted">The chart could not be loaded; its numbers stand below.</p>;
}
