"use client";

import {
  BarController,
  BarElement,
  CategoryScale,
  type ChartConfiguration,
  Chart as ChartJs,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { useTheme } from "next-themes";
import { Chart as ReactChart } from "react-chartjs-2";
import type { ChartData } from "./chart-data";

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

interface Palette {
  ink: string;
  muted: string;
  line: string;
  seed: string;
  accent: string;
}

/** Draws with Chart.js in the page's own colors; the canvas carries its words for those who do not see it. */
export function Chart({ title, summary, ...data }: ChartData & { title: string; summary: string }) {
  const { resolvedTheme } = useTheme();
  ChartJs.defaults.font.family = getComputedStyle(document.body).fontFamily;
  const config = configure(data, readPalette());
  return (
    <ReactChart
      key={resolvedTheme}
      type={config.type}
      data={config.data}
      options={config.options}
      role="img"
      aria-label={`${title}. ${summary} The numbers stand in the table below.`}
    />
  );
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: color("ink"),
    muted: color("muted"),
    line: color("line"),
    seed: color("seed"),
    accent: color("accent"),
  };
}

function configure(data: ChartData, colors: Palette): ChartConfiguration<"bar" | "line"> {
  const { kind, labels, series, digits, max, isSeed } = data;
  const lies = kind === "bars";
  const colorOf = (index: number) => (index === 0 ? colors.seed : colors.accent);
  const valueAxis = {
    beginAtZero: true,
    max,
    grid: { color: colors.line },
    border: { display: false },
    ticks: { color: colors.muted },
  };
  const labelAxis = {
    grid: { display: false },
    border: { color: colors.line },
    ticks: {
      color: lies ? colors.ink : colors.muted,
      autoSkip: !lies,
      maxRotation: 0,
      callback: (_: unknown, index: number) => shorten(labels[index]),
    },
  };
  return {
    type: kind === "lines" ? "line" : "bar",
    data: {
      labels,
      datasets: series.map(({ name, values }, index) => ({
        label: name,
        data: values.map((value) => value ?? null),
        backgroundColor: isSeed ? isSeed.map((seed) => colorOf(seed ? 0 : 1)) : colorOf(index),
        borderColor: colorOf(index),
        borderWidth: kind === "lines" ? 2 : 0,
        borderRadius: 3,
        pointRadius: 2,
        maxBarThickness: 16,
      })),
    },
    options: {
      indexAxis: lies ? "y" : "x",
      maintainAspectRatio: false,
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 400 },
      scales: lies ? { x: valueAxis, y: labelAxis } : { x: labelAxis, y: valueAxis },
      plugins: {
        legend: { display: series.length > 1, labels: { color: colors.ink, boxWidth: 12, boxHeight: 12 } },
        tooltip: {
          callbacks: {
            title: ([item]) => labels[item.dataIndex],
            label: (item) => `${item.dataset.label}: ${(item.raw as number | null)?.toFixed(digits) ?? "none"}`,
          },
        },
      },
    },
  };
}

function shorten(label: string): string {
  return label.length > 24 ? `${label.slice(0, 22)}…` : label;
}
