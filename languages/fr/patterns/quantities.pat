# Numbers and the bounds that the words around them commit to.

age
  match ("âgé" | "âgée" | "âgés" | "âgées") ("de" | "d") ("environ" | "quelque")? [amount]
  match "de" [amount] {time-units=year} [mark-follows]
  value none()
  yes "un homme âgé de 40 ans" → none
  no "40 hommes"

designated
  match {designators} [digits] [uncounted]
  match ({facilities} | {organisation-heads} | {weapons}) [digits] [uncounted]
  match "n" "°"? [digits]
  value none()
  yes "la résolution 2254" → none
  no "40 résolutions"

idiom
  match ("l un" | "l une" | "un" | "une") ("des" | "de" | "autre" | "d")
  match ("tous" | "toutes") "les"? ("deux" | "trois")
  value none()
  yes "l'un des hommes" → none
  no "un homme"

approximately
  match {hedges=about}? ("une" | "un" | "la") [approximate]
  value about(approximate)
  yes "une centaine de morts" → 100..100 about
  no "cent morts"

approximately-least
  match {hedges=least,over} ("de" | "d")? ("une" | "un") [approximate]
  value about-least(approximate)
  yes "plus d'une centaine de maisons" → 100..null about
  no "une centaine de maisons"

approximately-most
  match {hedges=most,under} ("de" | "d")? ("une" | "un") [approximate]
  value about-most(approximate)
  yes "moins d'une centaine de maisons" → null..100 about
  no "une centaine de maisons"

exact
  match {hedges=exact}? [amount]
  value exact(amount)
  yes "40 morts" → 40..40 exact
  yes "1 200 combattants" → 1200..1200 exact
  yes "2,5 millions euros" → 2500000..2500000 exact EUR
  yes "3 millions de dollars" → 3000000..3000000 exact USD
  yes "quatre-vingt-dix-sept hommes" → 97..97 exact
  yes "15 % des voix" → 15..15 exact percent
  no "le F-16"

about
  match ("le" | "la")? {hedges=about} ("de" | "d")? [amount]
  match [amount] {hedges=about-after} [unnumbered]
  value about(amount)
  yes "environ 1 500 combattants" → 1500..1500 about
  yes "quelque 40 hommes" → 40..40 about
  no "1 500 combattants"

least
  match {hedges=least,over} ("de" | "d")? {hedges=exact}? [amount]
  match (">" "="? | "≥") [amount]
  match {hedges=exact}? [amount] {hedges=least-after} [unnumbered]
  match [amount] [counted] ..2 {hedges=least-after} [unnumbered]
  value least(amount)
  yes "au moins 40 morts" → 40..null exact
  yes "plus de 30 hommes" → 30..null exact
  no "moins de 30 hommes"

most
  match {hedges=most,under} ("de" | "d" | "à")? {hedges=exact}? [amount]
  match ("<" "="? | "≤") [amount]
  match {hedges=exact}? [amount] {hedges=most-after} [unnumbered]
  value most(amount)
  yes "jusqu'à 1 200 combattants" → null..1200 exact
  yes "moins de 50" → null..50 exact
  no "plus de 50"

range
  match ("entre" | "de") from:[amount] ("et" | "à") until:[amount]
  match from:[amount] ("à" | "~" | [dash] | "ou") until:[amount]
  match from:[amount] until:[joined-amount]
  value range(from, until)
  yes "entre 1 000 et 1 500 hommes" → 1000..1500 exact
  yes "10 à 15 hommes" → 10..15 exact
  no "10 hommes et 15 femmes"

vague
  match {hedges}? {vague} ("de" | "d")? units:{units}?
  value vague(vague, units)
  yes "des centaines de personnes" → null..null vague
  no "cent personnes"

share
  match part:[number] ("sur") whole:[amount]
  value share(part, whole)
  yes "un électeur sur cinq, un sur cinq" → 0.2..0.2 exact share
  no "cinq électeurs"

share-least
  match {hedges=least,over} ("de" | "d")? ("la" | "le" | "un" | "une" | "les")? {fractions} ("de" | "des" | "du" | "d")
  value share-least(fractions)
  yes "plus de la moitié des électeurs" → 0.5..null exact share
  no "la moitié des électeurs"

share-most
  match {hedges=most,under} ("de" | "d")? ("la" | "le" | "un" | "une" | "les")? {fractions} ("de" | "des" | "du" | "d")
  value share-most(fractions)
  yes "moins de la moitié des électeurs" → null..0.5 exact share
  no "la moitié des électeurs"

share-about
  match {hedges=about} ("de" | "d")? ("la" | "le" | "un" | "une" | "les")? {fractions} ("de" | "des" | "du" | "d")
  value share-about(fractions)
  yes "près d'un tiers des électeurs" → 0.333333..0.333333 about share
  no "un tiers des électeurs"

one-of
  match ("un" | "une") ..1 "sur" whole:[amount]
  value one-of(whole)
  yes "un électeur sur cinq" → 0.2..0.2 exact share
  no "un électeur sur place"

compound-ordinal
  match [number] second:{ordinals}
  value ordinal-after(number, second)
  yes "la vingt-cinquième visite" → 25..25 exact ordinal
  no "deux premières visites"

fraction
  match {fractions} ("de" | "des" | "du" | "d")
  value share(fractions)
  yes "un tiers des voix" → 0.333333..0.333333 exact share
  no "trois voix"

ordinal
  match {ordinals}
  match ordinals:[digit-ordinal]
  value ordinal(ordinals)
  yes "sa cinquième visite" → 5..5 exact ordinal
  no "cinq visites"

inside
  match {hedges=least,over} ("de" | "d" | "à")? from:[amount] ("et" | "mais" | [comma]) {hedges=most,under} ("de" | "d" | "à")? until:[amount]
  value inside(from, until)
  yes "plus de 30 et moins de 40 hommes" → 30..40 exact
  no "plus de 30 hommes"

inside-down
  match {hedges=most,under} ("de" | "d" | "à")? from:[amount] ("et" | "mais" | [comma]) {hedges=least,over} ("de" | "d" | "à")? until:[amount]
  value inside-down(from, until)
  yes "moins de 50 et plus de 20 hommes" → 20..50 exact
  no "plus de 30 hommes"

share-inside
  match {hedges=least,over} ("de" | "d" | "à")? ("la" | "le" | "un" | "une")? from:{fractions} ("et" | "mais") {hedges=most,under} ("de" | "d" | "à")? ("la" | "le" | "un" | "une")? until:{fractions}
  value share-inside(from, until)
  yes "plus d'un quart et moins de la moitié des électeurs" → 0.25..0.5 exact share
  no "plus d'un quart des électeurs"

said-fraction
  match [said-fraction]
  value parts(said-fraction)
  yes "Ils en tiennent deux cinquièmes." → 0.4..0.4 exact share
  no "deux hommes"

before-christ
  match [amount] (([dash] | "-")? [amount])? ("avant" | "av" "."?) ("J C" | "jésus christ" | "notre ère")
  match [amount] [joined-amount] ("avant" | "av" "."?) ("J C" | "jésus christ" | "notre ère")
  value none()
  yes "en 333 avant J.-C." → none
  no "333"
