import { expect, test } from "./test";

/** What people type for a famous film: a letter wrong, an article moved or missing, an accent dropped. */
const SEARCHES: [query: string, title: string][] = [
  ["the mattrix", "The Matrix"],
  ["matrix, the", "The Matrix"],
  ["godfathr", "The Godfather"],
  ["godfather the", "The Godfather"],
  ["shawshenk redemption", "The Shawshank Redemption"],
  ["pulp ficton", "Pulp Fiction"],
  ["casablnca", "Casablanca"],
  ["amelie", "Amelie"],
  ["amelei", "Amelie"],
  ["cidade de deus", "City of God"],
  ["city of good", "City of God"],
  ["sevn samurai", "Seven Samurai"],
  ["spirted away", "Spirited Away"],
  ["my neigbor totoro", "My Neighbor Totoro"],
  ["walle", "WALL·E"],
  ["toy storry", "Toy Story"],
  ["jurasic park", "Jurassic Park"],
  ["terminater 1984", "The Terminator"],
  ["se7en", "Seven"],
  ["leon the professional", "Léon: The Professional"],
  ["silence of lambs", "The Silence of the Lambs"],
  ["schindlers list", "Schindler's List"],
  ["la dolce vitta", "La Dolce Vita"],
  ["lavventura", "L'Avventura"],
  ["pans labyrinth", "Pan's Labyrinth"],
  ["das boot", "Das Boot"],
  ["run lola run", "Run Lola Run"],
  ["big lebowsky", "The Big Lebowski"],
  ["fargoo", "Fargo"],
  ["intersteller", "Interstellar"],
  ["inceptoin", "Inception"],
  ["dune 2021", "Dune"],
  ["lord of the rings the fellowship", "The Lord of the Rings: The Fellowship of the Ring"],
  ["parasit", "Parasite"],
  ["star w", "Star Wars: Episode IV - A New Hope"],
  ["mat", "The Matrix"],
  ["the mat", "The Matrix"],
  ["rocky 2", "Rocky II"],
  ["teh matrix", "The Matrix"],
  ["starwars", "Star Wars: Episode IV - A New Hope"],
  ["forestgump", "Forrest Gump"],
  ["rocky ii", "Rocky II"],
  ["titan", "Titanic"],
  ["die hard", "Die Hard"],
  ["matrix 1999", "The Matrix"],
];

for (const [query, title] of SEARCHES) {
  test(`“${query}” finds ${title} first`, async ({ request }) => {
    const { movies } = await (await request.get(`/api/movies?${new URLSearchParams({ q: query, limit: "3" })}`)).json();
    expect(movies.map((movie: { title: string }) => movie.title)[0]).toBe(title);
  });
}
