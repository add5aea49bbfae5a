import type { ComponentProps } from "react";
import { Workbench } from "./workbench";

/** The workbench: beside the list on wide screens, folded above it on others. The list is the element `panel`. */
export function TuneAndFilter(props: ComponentProps<typeof Workbench>) {
  return (
    <details className="workbench no-print">
      <summary className="cursor-pointer rounded-xl border border-line bg-card px-4 py-3 font-medium max-sm:px-3 max-sm:text-sm">
        Tune and filter
      </summary>
      <div className="pt-5 lg:pt-2.5">
        <a
          href="#panel"
          className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:rounded-full focus:bg-card focus:px-4 focus:py-2"
        >
          Skip to the films
        </a>
        <h2 className="sr-only">Tune and filter</h2>
        <Workbench {...props} />
      </div>
    </details>
  );
}
