import { compareHref } from "@/app/(films)/compare/url-state";
import { Link } from "@/components/link";

/** To two films side by side. @param title of the second, for those who hear links alone */
export function CompareLink({ movieIds, title }: { movieIds: [number, number]; title: string }) {
  return (
    <p className="no-print relative z-10 mt-1 text-sm text-muted">
      <Link href={compareHref(...movieIds)} className="sign sign-scale inline-flex gap-1.5 py-1 hover:text-ink">
        <span>
          Compare<span className="sr-only"> with {title}</span>
        </span>
      </Link>
    </p>
  );
}
