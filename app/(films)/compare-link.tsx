import { Scale } from "lucide-react";
import { compareHref } from "@/app/(films)/compare/url-state";
import { Link } from "@/components/link";

/** To two films side by side. @param title of the second, for those who hear links alone */
export function CompareLink({ movieIds, title }: { movieIds: [number, number]; title: string }) {
  return (
    <p className="no-print relative z-10 mt-1 text-sm text-muted">
      <Link href={compareHref(...movieIds)} className="inline-flex items-center gap-1.5 py-1 hover:text-ink">
        <Scale aria-hidden="true" className="size-3.5" />
        <span>
          Compare<span className="sr-only"> with {title}</span>
        </span>
      </Link>
    </p>
  );
}
