import { ENGINES } from "@/components/engines";
import { formatCount } from "@/components/format";
import type { ModelReport } from "@/lib/catalog/model-report";
import { MODELS } from "@/types/recommendation";

/** What was measured, on whom and how, and what it comes to; or why nothing was. */
export function Lead({ quality, likedFrom, dataset, absent }: ModelReport) {
  if (!quality) {
    return (
      <p className="mt-5 max-w-3xl text-lg leading-relaxed">
        {absent.length > 0
          ? "The quality of this model was not measured: it was built without the engines that learn people's taste."
          : "The quality of this model was not measured: too few people liked enough films to hold some of them out."}{" "}
        What its engines are stands below.
      </p>
    );
  }
  return (
    <div className="mt-5 max-w-3xl space-y-4 text-lg leading-relaxed">
      <p>
        {formatCount(quality.people)} {quality.people === 1 ? "person" : "people"}, at most a tenth of those who gave
        five films or more {likedFrom} stars and above, had no part in what the engines learned, nor in the settings
        chosen for this model. Each engine was shown 80&nbsp;% of what one of them liked and had to find the rest among
        all {formatCount(dataset.films)} films (“strong generalization”,{" "}
        <a
          className="underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent"
          href="https://doi.org/10.1145/3178876.3186150"
        >
          Liang et al. 2018
        </a>
        ).
      </p>
      <p>
        <Found quality={quality} /> A film that somebody would like but never rated counts as a miss, so no engine comes
        near 100&nbsp;%: the figures compare engines, they are not marks.
      </p>
    </div>
  );
}

function Found({ quality: { engines } }: { quality: NonNullable<ModelReport["quality"]> }) {
  const shareOf = (name: string) => engines.find(({ engine }) => engine === name)?.recall20.mean;
  const [best, plain] = [shareOf(MODELS[0]), shareOf("popularity")];
  if (best === undefined || plain === undefined) return null;
  return (
    <>
      Of what was to be found, {ENGINES[MODELS[0]].name} has {(100 * best).toFixed(1)}&nbsp;% among its first twenty
      films; to recommend the most rated films to everybody finds {(100 * plain).toFixed(1)}&nbsp;%.
    </>
  );
}
