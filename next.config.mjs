/** @type {import("next").NextConfig} */
export default {
  output: "standalone",
  // Both find files of their own beside themselves.
  serverExternalPackages: ["@electric-sql/pglite", "@node-rs/argon2"],
  outputFileTracingIncludes: {
    "/**": [
      "./prisma-free-data/model/{model,likers,neighbors}.safetensors",
      "./prisma-free-data/model/{movies,manifest}.json",
      "./lib/accounts/database/migrations/**",
      "./lib/accounts/database/generated/*.gz",
      "./node_modules/@electric-sql/pglite/dist/{pglite,initdb}.{wasm,data}",
    ],
  },
  outputFileTracingExcludes: {
    "/**": ["./prisma-free-data/{raw,sample,accounts}/**", "./prisma-free-data/model/training.safetensors"],
  },
  // A file of ratings has at most 10 MB; a form is a little more than its file.
  experimental: { serverActions: { bodySizeLimit: "11mb" } },
  poweredByHeader: false,
  // scripts/api-front.mjs does.
  compress: false,
  typedRoutes: true,
  redirects: async () => [{ source: "/api", destination: "/api/docs", permanent: false }],
  // Browsers ask for it of whatever they show, pictures and answers of the API too.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icons/192.png" }],
  // npm test checks the types of everything, tests included; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
};
