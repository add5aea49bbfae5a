import Link from "next/link";
import { compareHref } from "@/app/(films)/compare/url-state";

/** To two films side by side. @param title of the second, for those who hear links alone */
export function CompareLink({ movieIds, title }: { movieIds: [number, number]; title: string }) {
  return (
    <p className="no-print relative z-10 mt-1 text-sm text-muted">
      <Link href={compareHref(...movieIds)} prefetch={false} className="inline-block py-1 hover:text-ink">
        Compare<span className="sr-only"> with {title}</span>
      </Link>
    </p>
  );
}
