import type { Page } from "@playwright/test";
import { act } from "./actions";
import { newAddress, rateFirst, signIn, signUp } from "./people";
import { card, isLive, join, makeRoom, pick } from "./rooms";
import { test as base, expect, newVisitor } from "./test";

/** The origins of two processes that share a Postgres server. Cookies know no ports: a browser has one session at both. */
const test = base.extend<{ sites: [string, string] }>({
  sites: async ({ baseURL, request }, use) => {
    const one = new URL(baseURL as string);
    const other = Object.assign(new URL(one), { port: String(Number(one.port) + 1) });
    const isThere = await request.get(`${other.origin}/api/health`).then(
      (answer) => answer.ok(),
      () => false,
    );
    base.skip(!isThere, "There is no Postgres on this machine that two processes could share.");
    await use([one.origin, other.origin]);
  },
});

/** All that a process says is kept of whoever asks. */
const keptAt = async (page: Page, site: string) => (await page.request.get(`${site}/you/export/reelated.json`)).json();

const rate = (page: Page, site: string, movieId: number, rating: number) =>
  act(page.request, site, "rate", { input: [{ movieId, rating, refresh: false }] });

test("who signs up at one process is known at the other, with what they rate, until they sign out", async ({
  page,
  browser,
  sites: [one, other],
}) => {
  const email = newAddress();
  await signUp(page, { email });
  await rateFirst(page, "4.5");
  const rated = page
    .getByRole("article")
    .first()
    .getByRole("button", { name: /^Rate or mark .*, rated 4.5/ });
  await expect(rated).toBeVisible();
  await page.goto(`${other}/browse`);
  await expect(rated).toBeVisible();

  const elsewhere = await newVisitor(browser, other);
  await signIn(elsewhere, email);
  await expect(elsewhere.getByRole("heading", { name: "For you" })).toBeVisible();
  await elsewhere.goto(`${one}/account`);
  await expect(elsewhere.getByText(email)).toBeVisible();
  await page.goto(`${one}/account`);
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByRole("button", { name: "Sign out everywhere else" })).toBeHidden();
  for (const site of [one, other]) {
    await elsewhere.goto(`${site}/account`);
    await expect(elsewhere.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await page.goto(`${site}/account`);
    await expect(page.getByText(email)).toBeVisible();
  }

  const kept = await page.context().cookies();
  await page.getByRole("button", { name: "Sign out here" }).click();
  await expect(page).toHaveURL(`${other}/`);
  await page.context().addCookies(kept);
  await page.goto(`${one}/account`);
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

const KINDS = ["seen", "watchlist", "notInterested"];

test("what is said of many films at both at once is all there", async ({ page, sites }) => {
  await signUp(page);
  const similar = await (await page.request.get("/api/movies/1/similar?k=40")).json();
  const films: number[] = similar.recommendations.map(({ movieId }: { movieId: number }) => movieId);
  const ratings = films.map((movieId, i) => ({ movieId, rating: ((i % 10) + 1) / 2 }));
  const marks = films.map((movieId, i) => ({ movieId, kind: KINDS[i % KINDS.length] }));
  expect(films).toHaveLength(40);
  await Promise.all([
    ...ratings.map(({ movieId, rating }, i) => rate(page, sites[i % 2], movieId, rating)),
    ...marks.map((mark, i) =>
      act(page.request, sites[(i + 1) % 2], "mark", { input: [{ ...mark, on: true, refresh: false }] }),
    ),
  ]);
  for (const site of sites) {
    const kept = await keptAt(page, site);
    for (const said of [kept.ratings, kept.marks]) expect(said).toHaveLength(films.length);
    expect(kept.ratings).toEqual(
      expect.arrayContaining(
        ratings.map(({ movieId, rating }) =>
          expect.objectContaining({ film: expect.objectContaining({ movieId }), rating }),
        ),
      ),
    );
    expect(kept.marks).toEqual(
      expect.arrayContaining(
        marks.map(({ movieId, kind }) => expect.objectContaining({ film: expect.objectContaining({ movieId }), kind })),
      ),
    );
  }
});

test("of what is said of one film at both the last holds, once, and the history agrees", async ({ page, sites }) => {
  await signUp(page);
  const see = (movieId: number) =>
    Promise.all([...sites, ...sites, ...sites].map((site) => page.request.get(`${site}/recommend?movie=${movieId}`)));
  const addresses = async () => (await keptAt(page, sites[0])).history.map(({ href }: { href: string }) => href);
  for (const movieId of [2, 1]) await see(movieId);
  await expect.poll(addresses).toEqual(["/recommend?movie=1", "/recommend?movie=2"]);
  const { movieId } = (await keptAt(page, sites[0])).history[0].films[0].film;

  const stars = Array.from({ length: 10 }, (_, i) => (i + 1) / 2);
  for (const [i, rating] of stars.entries()) await rate(page, sites[i % 2], movieId, rating);
  for (const site of sites) expect((await keptAt(page, site)).ratings).toMatchObject([{ rating: 5 }]);

  await Promise.all(stars.flatMap((rating) => sites.map((site) => rate(page, site, movieId, rating))));
  const [{ ratings }, { ratings: atOther }] = [await keptAt(page, sites[0]), await keptAt(page, sites[1])];
  expect(ratings).toMatchObject([{ film: { movieId } }]);
  expect(ratings).toEqual(atOther);
  expect(stars).toContain(ratings[0].rating);
  for (const site of sites) {
    await page.goto(`${site}/you/history`);
    await expect(
      page
        .getByRole("article")
        .first()
        .getByText(/^Rated ★/),
    ).toHaveText(`Rated ★ ${ratings[0].rating}`);
  }
});

test("votes that come to both at once are counted once each", async ({ page, browser, sites }) => {
  await signUp(page, { name: "Author" });
  await act(page.request, sites[0], "saveReview", { fields: { movieId: "5", text: `Seen twice, ${newAddress()}.` } });
  const [{ text }] = (await keptAt(page, sites[1])).reviews;
  const voters = await Promise.all(sites.flatMap((site) => [newVisitor(browser, site), newVisitor(browser, site)]));
  for (const voter of voters) await signUp(voter, { name: "Reader" });
  const [reader] = voters;
  const seen = reader.locator("#reviews").getByRole("article").filter({ hasText: text });
  await reader.goto("/movies/5");
  const id = await seen.locator("input[name=id]").first().inputValue();
  const vote = (voter: Page, on: boolean) =>
    Promise.all(sites.map((site) => act(voter.request, site, "vote", { fields: { id, on: String(on) } })));
  const demandCount = async (button: string) => {
    for (const site of sites) {
      await reader.goto(`${site}/movies/5`);
      await expect(seen.getByRole("button", { name: button, exact: true })).toBeVisible();
    }
  };
  await Promise.all(voters.map((voter) => vote(voter, true)));
  await demandCount("Helpful · 4");
  await Promise.all([vote(reader, true), vote(voters[1], false), vote(voters[2], false)]);
  await demandCount("Helpful · 2");
});

test("two in one room, each at another process, see each other's films without reload", async ({
  page: ada,
  browser,
  sites: [, other],
}) => {
  const { pathname } = new URL(await makeRoom(ada, "Ada"));
  await isLive(ada);
  const grace = await newVisitor(browser, other);
  await grace.goto(pathname);
  await isLive(grace);
  await join(grace, "Grace");
  await expect(ada.getByRole("heading", { level: 1 })).toHaveText("Films for Ada and Grace");
  await pick(ada, "toy story");
  await expect(card(grace, "Ada").getByRole("link")).toHaveText(/^Toy Story/);
  await pick(grace, "the godfather");
  await expect(card(ada, "Grace").getByRole("link")).toHaveText(/^The Godfather/);
  await grace.getByRole("button", { name: /Take back The Godfather/ }).click();
  await expect(card(ada, "Grace")).toContainText("No film picked yet.");
});
