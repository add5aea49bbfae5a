import { respond } from "@/app/api/respond";

export async function GET(request: Request) {
  const response = await respond(request, ({ model: { manifest } }) => ({
    status: "ok",
    dataset: manifest.dataset.name,
    films: manifest.dataset.films,
    ratings: manifest.dataset.ratings,
    ratingsSimulated: manifest.dataset.ratingsSimulated,
    modelVersion: manifest.modelVersion,
  }));
  response.headers.set("Cache-Control", "no-store");
  return response;
}
