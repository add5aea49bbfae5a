"use client";

import {
  BarController,
  BarElement,
  CategoryScale,
  type ChartConfiguration,
  Chart as ChartJs,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from "chart.js";
import { useTheme } from "next-themes";
import { Chart as ReactChart } from "react-chartjs-2";
import { type ChartData, formatValue, type Series } from "./chart-data";

ChartJs.register(
  BarController,
  BarElement,
  CategoryScale,
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
  paper: string;
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
    paper: color("paper"),
  };
}

function configure(data: ChartData, colors: Palette): ChartConfiguration<"bar" | "line"> {
  const { kind, labels, series, digits, max, sorts } = data;
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
      datasets: [
        ...series.map(({ name, values }, index) => ({
          label: name,
          data: values.map((value) => value ?? null),
          backgroundColor: sorts ? sorts.isFirst.map((isFirst) => colorOf(isFirst ? 0 : 1)) : colorOf(index),
          borderColor: colorOf(index),
          borderWidth: kind === "lines" ? 2 : 0,
          borderRadius: 3,
          pointRadius: 2,
          maxBarThickness: 16,
        })),
        ...series.filter(({ margins }) => margins).map((one) => marginBars(one, colors)),
      ],
    },
    options: {
      indexAxis: lies ? "y" : "x",
      maintainAspectRatio: false,
      animation: matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 400 },
      scales: lies ? { x: valueAxis, y: labelAxis } : { x: labelAxis, y: valueAxis },
      plugins: {
        tooltip: {
          filter: ({ datasetIndex }) => datasetIndex < series.length,
          callbacks: {
            title: ([item]) => labels[item.dataIndex],
            label: (item) => `${item.dataset.label}: ${formatValue(series[item.datasetIndex], item.dataIndex, digits)}`,
          },
        },
      },
    },
  };
}

/** Thin bars over the others, from the least that a value may be to the most; rimmed, to be seen on a bar and beside it. */
function marginBars({ name, values, margins = [] }: Series, { ink, paper }: Palette) {
  return {
    label: name,
    data: values.map((value, row): [number, number] | null => {
      const margin = margins[row];
      return value === undefined || margin === undefined ? null : [Math.max(0, value - margin), value + margin];
    }),
    grouped: false,
    order: -1,
    barThickness: 4,
    backgroundColor: ink,
    borderColor: paper,
    borderWidth: 1,
    borderSkipped: false,
  };
}

function shorten(label: string): string {
  return label.length > 24 ? `${label.slice(0, 22)}…` : label;
}
