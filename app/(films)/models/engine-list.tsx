import type { ModelReport } from "@/lib/catalog/model-report";
import { MODELS } from "@/types/recommendation";
import { ENGINE_TEXTS, type Paper } from "./engine-texts";
import { nameOf } from "./name-of";

/** What each engine is, the default first. */
export function EngineList({ absent }: Pick<ModelReport, "absent">) {
  return (
    <div className="mt-6 grid gap-x-14 gap-y-8 md:grid-cols-2">
      {MODELS.map((engine) => (
        <article key={engine} className={`border-l-2 pl-5 ${engine === MODELS[0] ? "border-seed" : "border-line"}`}>
          <h3 className="font-display text-2xl">{nameOf(engine)}</h3>
          <p className="mt-2 leading-relaxed">{ENGINE_TEXTS[engine].text}</p>
          {absent.includes(engine) && <p className="mt-2 font-medium">This model was built without it.</p>}
          <References papers={ENGINE_TEXTS[engine].papers} />
        </article>
      ))}
    </div>
  );
}

function References({ papers }: { papers: Paper[] }) {
  if (papers.length === 0) return null;
  return (
    <ul className="mt-3 space-y-1 text-sm text-muted">
      {papers.map(({ by, title, where, href }) => (
        <li key={title}>
          {by}.{" "}
          {href ? (
            <a
              className="underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
              href={href}
            >
              {title}
            </a>
          ) : (
            title
          )}
          . {where}
        </li>
      ))}
    </ul>
  );
}
