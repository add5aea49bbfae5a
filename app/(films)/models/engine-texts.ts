import type { ModelName } from "@/types/recommendation";

export interface Paper {
  /** Authors and year. */
  by: string;
  title: string;
  where: string;
  href?: string;
}

/** How each engine works, for somebody who has not read of it, and where it is from. */
export const ENGINE_TEXTS: Record<ModelName, { text: string; papers: Paper[] }> = {
  hybrid: {
    text:
      "What the site answers with unless asked otherwise. For people it adds up Liked together and By taste, each in its own " +
      "standard deviations; genres, decades, tags, directors and cast stand beside the ratings as far as held-out people find more " +
      "by it. For films it adds up all that two films share. Where there are enough people, how much each part counts is chosen on " +
      "some of them, held out for it.",
    papers: [
      {
        by: "Ning & Karypis 2012",
        title: "Sparse linear methods with side information for top-n recommendations",
        where: "RecSys",
      },
      {
        by: "Yao & Harper 2018",
        title: "Judging similarity: a user-centric study of related item recommendations",
        where: "RecSys",
      },
    ],
  },
  content: {
    text:
      "Latent semantic analysis: each film is a row of tags (and genres, where there is no tag genome), and the few directions in which rows differ most stand for " +
      "what films are about. It asks nobody's ratings, so it knows films that nobody rated.",
    papers: [
      {
        by: "Deerwester, Dumais, Furnas, Landauer & Harshman 1990",
        title: "Indexing by latent semantic analysis",
        where: "JASIS 41, 6",
        href: "https://doi.org/10.1002/(SICI)1097-4571(199009)41:6%3C391::AID-ASI1%3E3.0.CO;2-9",
      },
      {
        by: "Vig, Sen & Riedl 2012",
        title: "The tag genome: encoding community knowledge to support novel interaction",
        where: "ACM TiiS 2, 3",
        href: "https://doi.org/10.1145/2362394.2362395",
      },
    ],
  },
  collaborative: {
    text:
      "PureSVD: the table of who rated what is approximated by a few directions of taste. Films that the same people rated lie " +
      "close together, whatever they are about. The figures here are those of its scores for people; pages compare films by it.",
    papers: [
      {
        by: "Cremonesi, Koren & Turrin 2010",
        title: "Performance of recommender algorithms on top-n recommendation tasks",
        where: "RecSys",
        href: "https://doi.org/10.1145/1864708.1864721",
      },
    ],
  },
  ease: {
    text:
      "A linear regression of each film on all others, solved at once: what does liking this film say of that one, the rest being " +
      "known? Only the largest weights are kept, and these are fitted again.",
    papers: [
      {
        by: "Steck 2019",
        title: "Embarrassingly shallow autoencoders for sparse data",
        where: "WWW",
        href: "https://doi.org/10.1145/3308558.3313710",
      },
      {
        by: "Steck 2019",
        title: "Markov random fields for collaborative filtering",
        where: "NeurIPS",
        href: "https://arxiv.org/abs/1910.09645",
      },
    ],
  },
  factors: {
    text:
      "Implicit matrix factorization: people and films get coordinates such that what somebody liked lies near them and what they " +
      "never rated counts a little against. Somebody new is placed by what they like, exactly as in training.",
    papers: [
      {
        by: "Hu, Koren & Volinsky 2008",
        title: "Collaborative filtering for implicit feedback datasets",
        where: "ICDM",
        href: "https://doi.org/10.1109/ICDM.2008.22",
      },
      {
        by: "Rendle, Krichene, Zhang & Koren 2022",
        title: "Revisiting the performance of iALS on item recommendation benchmarks",
        where: "RecSys",
        href: "https://doi.org/10.1145/3523227.3548486",
      },
    ],
  },
  popularity: {
    text: "No taste at all: the films that most people rated, the same for everyone. What the other engines are held against.",
    papers: [],
  },
};
