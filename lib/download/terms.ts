/** GroupLens's conditions in our words; the README.txt of each data set has the conditions themselves. */
export const TERMS = `MovieLens data is GroupLens's (University of Minnesota), and their terms hold for it, not this project's license:
  research use, with citation and without implying their endorsement; passed on under the same terms only;
  nothing commercial without their permission; no warranty. The terms in full are in the README.txt of each
  data set and from https://grouplens.org/datasets/movielens/
  Cite: F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context.
  ACM Transactions on Interactive Intelligent Systems 5, 4: 19:1–19:19. https://doi.org/10.1145/2827872`;
