import { privatePage } from "@/app/(films)/account/private-page";
import { readOwn } from "@/app/own";
import { Link } from "@/components/link";

export const metadata = privatePage("For you");

export default async function ForYouPage() {
  const own = await readOwn();
  const rated = [...own.values()].filter(({ rating }) => rating !== undefined).length;
  return (
    <main id="content" className="page py-12">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">For you</h1>
      <p className="mt-6 text-muted">
        You rated {rated} films. <Link href="/browse">Rate more</Link>
      </p>
    </main>
  );
}
