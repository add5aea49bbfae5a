import { SingleBar } from "cli-progress";

const MB = 1_000_000;

/** Shows how far a download is, as a bar on a terminal, as a line for every tenth elsewhere. */
export function downloadReporter(): {
  onProgress: (received: number, total: number | undefined) => void;
  onNote: (sentence: string) => void;
  stop: () => void;
} {
  const terminal = process.stdout.isTTY === true;
  let bar: SingleBar | undefined;
  let shown = "";

  const stop = () => {
    bar?.stop();
    bar = undefined;
    shown = "";
  };
  return {
    onProgress(received, total) {
      const done = (received / MB).toFixed(1);
      if (terminal) {
        const all = total === undefined ? "?" : (total / MB).toFixed(1);
        bar ??= startBar(total ?? 0, { done, all });
        bar.setTotal(total ?? received + 1);
        bar.update(received, { done, all });
        if (received === total) stop();
      } else {
        const tenths = total ? Math.floor((received / total) * 10) : Math.floor(received / (10 * MB));
        const line = total ? `  ${tenths * 10} % of ${(total / MB).toFixed(1)} MB` : `  ${tenths * 10} MB`;
        if (line !== shown) console.log(line);
        shown = line;
      }
    },
    onNote(sentence) {
      stop();
      console.log(sentence);
    },
    stop,
  };
}

function startBar(total: number, shown: { done: string; all: string }): SingleBar {
  const bar = new SingleBar({
    format: "  {bar} {percentage} %  {done} of {all} MB",
    hideCursor: true,
    barsize: 32,
    gracefulExit: false,
  });
  bar.start(total, 0, shown);
  return bar;
}
