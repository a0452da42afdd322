# Numbers and the bounds that the words around them commit to.

# Ages count nobody.
age
  match [amount] ("old" | "of age")
  value age(amount)
  yes "a 45-year-old man" → 45..45 exact age-year
  yes "three months old" → 3..3 exact age-month
  no "45 men"

aged
  match "aged" [amount]
  match "age" "of"? [amount]
  value age(amount)
  yes "a woman aged 87" → 87..87 exact age-year
  no "87 women"

aged-between
  match "aged" "between"? [amount] ("to" | "and" | [dash]) [amount]
  value none()
  yes "men aged 20 to 40" → none
  no "20 to 40 men"

hundred-ordinal
  match [number] second:{ordinals}
  value ordinal-after(number, second)
  yes "the one hundred twenty fifth" → 125..125 exact ordinal
  no "two first men"

# A number right behind such a noun is its name.
designated
  match {designators} "no"? "."? [digits] [uncounted]
  match ({facilities} | {organisation-heads} | {weapons}) [digits] [uncounted]
  match ("No" | "Nos") "." [digits]
  value none()
  yes "base 101 in Niger" → none
  yes "resolution 2254" → none
  no "101 bases"

idiom
  match ("no" | "any" | "every" | "some" | "each" | "the" | "this" | "that" | "another" | "which") "one"
  match "one" ("of" | "another" | "by" | "hand" | "thing" | "such")
  match ("at" | "for" | "as" | "day") "one"
  match ("one" | "two") ("wonders" | "might" | "can" | "should" | "may" | "could" | "must" | "cannot" | "would")
  match "zero" ("tolerance" | "sum")
  match "some" "of" ("the" | "its" | "their" | "his" | "them" | "those" | "these")?
  match "second" ("to" "none" | "largest" | "biggest" | "only")
  value none()
  yes "one of the men" → none
  no "one man"

exact
  match ({hedges=exact} ("the" | "of")?)? [amount]
  value exact(amount)
  yes "killed 40 people" → 40..40 exact
  yes "$5m in aid" → 5000000..5000000 exact USD
  yes "15 per cent of voters" → 15..15 exact percent
  yes "half a million people" → 500000..500000 exact
  yes "one hundred and five men" → 105..105 exact
  no "the F-16"
  no "Army-2023"

about
  match {hedges=about} ("the" | "a" | "of")? [amount]
  match [amount] {hedges=about-after} [unnumbered]
  value about(amount)
  yes "around 1,500 fighters" → 1500..1500 about
  no "1,500 fighters"

least
  match {hedges=least,over} ("the" | "a" | "an" | "of")? {hedges=exact}? [amount]
  match (">" "="? | "≥") [amount]
  match {hedges=exact}? [amount] {hedges=least-after} [unnumbered]
  match [amount] [counted] ..2 {hedges=least-after} [unnumbered]
  value least(amount)
  yes "at least 40 dead" → 40..null exact
  yes "more than 30 men" → 30..null exact
  yes "40 or more men" → 40..null exact
  no "up to 40 men"

least-about
  match {hedges=least,over} {hedges=about} [amount]
  match {hedges=about} {hedges=least,over} [amount]
  value about-least(amount)
  yes "at least some 40 dead" → 40..null about
  no "some 40 dead"

most
  match {hedges=most,under} ("the" | "a" | "an" | "of")? {hedges=exact}? [amount]
  match ("<" "="? | "≤") [amount]
  match {hedges=exact}? [amount] {hedges=most-after} [unnumbered]
  value most(amount)
  yes "up to 1,200 fighters" → null..1200 exact
  yes "fewer than 50" → null..50 exact
  no "over 50 men"

most-about
  match {hedges=most,under} {hedges=about} [amount]
  match {hedges=about} {hedges=most,under} [amount]
  value about-most(amount)
  yes "up to about 1,200" → null..1200 about
  no "about 1,200"

range
  match ("between" | "from") "the"? from:[amount] ("and" | "to") until:[amount]
  match from:[amount] ("to" | "through" | "~" | [dash]) until:[amount]
  match from:[amount] until:[joined-amount]
  match from:[amount] "or" until:[amount]
  value range(from, until)
  yes "between 1,000 and 1,500 men" → 1000..1500 exact
  yes "$5 to 10 million" → 5000000..10000000 exact USD
  yes "10-15 men" → 10..15 exact
  no "10 men and 15 women"

range-about
  match {hedges} ("between" | "from") from:[amount] ("and" | "to") until:[amount]
  match {hedges} from:[amount] ("to" | "~" | [dash]) until:[amount]
  match {hedges} from:[amount] until:[joined-amount]
  value about-range(from, until)
  yes "about 40 to 50 men" → 40..50 about
  no "40 to 50 men"

vague
  match ({hedges} | "the")? {vague} ("of" "the"?)? units:{units}?
  value vague(vague, units)
  yes "hundreds of people" → null..null vague
  yes "several men" → null..null vague
  no "100 men"

share
  match part:[number] ("in" | "out of") "every"? whole:[amount]
  value share(part, whole)
  yes "one in five people" → 0.2..0.2 exact share
  no "five people"

share-least
  match {hedges=least,over} "a"? {fractions} ("of" | [uncounting])
  match {hedges=least,over} {fractions=1/2}
  value share-least(fractions)
  yes "more than half of voters" → 0.5..null exact share
  no "half of voters"

share-most
  match {hedges=most,under} "a"? {fractions} ("of" | [uncounting])
  match {hedges=most,under} {fractions=1/2}
  value share-most(fractions)
  yes "less than half of voters" → null..0.5 exact share
  no "half of voters"

share-about
  match {hedges=about} "a"? {fractions} ("of" | [uncounting])
  value share-about(fractions)
  yes "nearly a third of voters" → 0.333333..0.333333 about share
  no "a third of voters"

one-over
  match part:[number] "over" whole:[amount] [uncounting]
  value share(part, whole)
  yes "They got one over three." → 0.333333..0.333333 exact share
  no "one over there"

fraction
  match {fractions} "of" 
  value share(fractions)
  yes "a third of voters" → 0.333333..0.333333 exact share
  no "the third man"

ordinal
  match {ordinals}
  match ordinals:[digit-ordinal]
  value ordinal(ordinals)
  yes "his fifth visit" → 5..5 exact ordinal
  no "five visits"

inside
  match {hedges=least,over} from:[amount] ("and" | "but" | [comma]) {hedges=most,under} until:[amount]
  value inside(from, until)
  yes "more than 30 and less than 40 men" → 30..40 exact
  no "more than 30 men"

inside-down
  match {hedges=most,under} from:[amount] ("and" | "but" | [comma]) {hedges=least,over} until:[amount]
  value inside-down(from, until)
  yes "fewer than 50 and more than 20 men" → 20..50 exact
  no "more than 30 men"

share-inside
  match {hedges=least,over} from:{fractions} ("and" | "but") {hedges=most,under} until:{fractions}
  value share-inside(from, until)
  yes "more than a quarter and less than a third of voters" → 0.25..0.333333 exact share
  no "more than a quarter of voters"

said-fraction
  match [said-fraction]
  value parts(said-fraction)
  yes "They hold three fifths." → 0.6..0.6 exact share
  no "three men"

before-christ
  match [amount] (([dash] | "-")? [amount])? ("BC" | "BCE" | "B.C" | "b c")
  match [amount] [joined-amount] ("BC" | "BCE" | "B.C" | "b c")
  value none()
  yes "built in 333 BC" → none
  no "333"
