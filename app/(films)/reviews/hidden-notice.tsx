/** To the author of a review that stands on no page: why. */
export function HiddenNotice({ reason }: { reason: string }) {
  return (
    <p className="mb-3 max-w-prose rounded-lg border border-accent px-3 py-2 text-sm [overflow-wrap:anywhere]">
      A moderator took this off the page: <bdi>{reason}</bdi>
    </p>
  );
}
