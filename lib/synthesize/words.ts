const list = (text: string): readonly string[] => text.trim().split(/\s+/);

export const ADJECTIVES = list(`
  amber ancient arctic bitter black blue bold brave brief bright broken burning calm careless cold crimson crooked
  dark deep distant divine dry dusty early eastern electric elegant empty endless faded faithful final first foreign
  forgotten fragile frozen gentle ghostly gilded golden grand green grey half-lit happy hidden hollow honest human
  idle iron last late little lonely long lost lucky mad magic midnight modern naked narrow new northern old open pale
  paper patient perfect plain private quiet red restless roaring rough royal sacred second secret shallow silent
  silver simple slow small solemn southern strange sudden sweet tall tender terrible thin third unfinished velvet
  violent wandering warm western white wicked wild winter wooden young`);

export const NOUNS = list(`
  affair angel animal apple army autumn bandit bell bird boat book border box bridge brother café car castle cat
  chance château child cinema circus city cloud coast code country court crow crown dance daughter day desert
  détective devil diary dog door dream driver drum dust earth echo emperor empire engine enemy étoile evening eye face
  family farm father fiancée field fire fish flag flight flower forest fortune friend frontier game garden gate ghost
  girl glass guest guitar harbor hat heart hill holiday horse hotel hour house hunter hymn island jazz journey judge
  key king kiss knight lady lake lamp letter lie light lion lover machine mañana map mask master memory message mile
  mirror money moon morning mother mountain mystery name neighbor night niño ocean opera orchard outlaw painter
  palace parade party passenger peacock piano pilot planet poet postman prince prisoner promise queen rain river road
  robot room rose runner sailor school sea señor shadow ship shore singer sister snow soldier son song spring spy
  stage star station stone storm story stranger street summer sun teacher theater thief tiger time tower town train
  traveler treasure tree trial valley village violin voice voyage waltz war watchman water wedding widow wind window
  wolf woman wonder world writer year`);

export const NAMES = list(`
  Agnès Ana André Anna Béla Björn Carmen Chloé Clara Diego Elena Émile Emma Ernest Eva François Frida Gábor Grace
  Hana Henry Ida Inés Ivan Jack Jana João José Jules Kaja Karl Lena Léon Lou Lucía Maja Marie Márta Max Mei Nadia Noor
  Olga Oskar Pablo Paul Renée Rosa Ruth Søren Sofía Tomás Vera Zoë`);

export const TAG_SUFFIXES = list("scene story ending");

export const pick = <T>(items: readonly T[], uniform: () => number): T => items[Math.floor(uniform() * items.length)];

export const capital = (word: string) => word[0].toUpperCase() + word.slice(1);
