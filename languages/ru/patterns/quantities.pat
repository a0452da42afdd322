# Numbers and the bounds that the words around them commit to.

age
  match [amount] ("летний" | "летняя" | "летнее" | "летнего" | "летней" | "летнему" | "летние" | "летних" | "летним" | "летними" | "летнюю" | "летнем" | "летие" | "летия" | "летию" | "летием" | "летии")
  match ("возраст" | "возрасте") ("от"? [amount] "до" [amount] | [amount])
  value none()
  yes "45-летний мужчина" → none
  no "45 мужчин"

designated
  match {designators} [digits] [uncounted]
  match ({facilities} | {organisation-heads} | {weapons}) [digits] [uncounted]
  match "№" [digits]
  value none()
  yes "резолюция 2254" → none
  no "40 резолюций"

idiom
  match ("один" | "одна" | "одно" | "одного" | "одной" | "одну" | "одним" | "одном") ("из" | "и" | "на")
  match "еще" ("один" | "одна")? [mark-follows]
  value none()
  yes "один из мужчин" → none
  no "один мужчина"

exact
  match {hedges=exact}? [amount]
  value exact(amount)
  yes "40 погибших" → 40..40 exact
  yes "1 200 бойцов" → 1200..1200 exact
  yes "2,5 млн долларов" → 2500000..2500000 exact USD
  yes "сто двадцать пять человек" → 125..125 exact
  yes "15 процентов голосов" → 15..15 exact percent
  no "Ф-16"

about
  match {hedges=about} "в" [amount]
  match {hedges=about} [amount]
  match [amount] {hedges=about-after} [unnumbered]
  value about(amount)
  yes "около 1500 бойцов" → 1500..1500 about
  no "1500 бойцов"

least
  match {hedges=least,over} ("чем")? {hedges=exact}? [amount]
  match (">" "="? | "≥") [amount]
  match [amount] {hedges=least-after} [unnumbered]
  match [amount] [counted] ..2 {hedges=least-after} [unnumbered]
  value least(amount)
  yes "не менее 40 погибших" → 40..null exact
  yes "более 30 человек" → 30..null exact
  no "менее 30 человек"

most
  match {hedges=most,under} ("чем")? {hedges=exact}? [amount]
  match ("<" "="? | "≤") [amount]
  match [amount] {hedges=most-after} [unnumbered]
  value most(amount)
  yes "до 1200 бойцов" → null..1200 exact
  yes "менее 50" → null..50 exact
  no "более 50"

range
  match ("от" | "между" | "с") from:[amount] ("до" | "и" | "по") until:[amount]
  match from:[amount] ("~" | [dash] | "или") until:[amount]
  match from:[amount] until:[joined-amount]
  value range(from, until)
  yes "от 1000 до 1500 человек" → 1000..1500 exact
  yes "10-15 человек" → 10..15 exact
  no "10 мужчин и 15 женщин"

over-thousand
  match {hedges=least,over} scales:{scales=1000,1000000,1000000000}
  value least-scale(scales)
  yes "более тысячи человек" → 1000..null exact
  yes "более миллиона человек" → 1000000..null exact
  no "тысячи человек"

under-thousand
  match {hedges=most,under} scales:{scales=1000,1000000,1000000000}
  value most-scale(scales)
  yes "менее тысячи человек" → null..1000 exact
  no "тысячи человек"

about-thousand
  match {hedges=about} scales:{scales=1000,1000000,1000000000} units:{units}?
  value about-scale(scales, units)
  yes "около тысячи бойцов" → 1000..1000 about
  yes "около миллиарда долларов" → 1000000000..1000000000 about USD
  no "тысячи бойцов"

vague
  match {hedges}? {vague} units:{units}?
  value vague(vague, units)
  yes "сотни людей" → null..null vague
  yes "несколько человек" → null..null vague
  no "сто человек"

share
  match part:{numbers=2,3,4,5,6,7,8,9} "из" ("каждых" | "каждой")? whole:[amount] [mark-follows]
  match part:[number] "из" ("каждых" | "каждой") whole:[amount]
  match part:{numbers=1} "из" whole:[amount] [mark-follows]
  value share(part, whole)
  yes "один из пяти" → 0.2..0.2 exact share
  no "пять"

share-least
  match {hedges=least,over} ("чем")? {fractions}
  value share-least(fractions)
  yes "более половины избирателей" → 0.5..null exact share
  no "половина избирателей"

share-most
  match {hedges=most,under} ("чем")? {fractions}
  value share-most(fractions)
  yes "менее половины избирателей" → null..0.5 exact share
  no "половина избирателей"

share-about
  match {hedges=about} {fractions}
  value share-about(fractions)
  yes "почти треть избирателей" → 0.333333..0.333333 about share
  no "треть избирателей"

every
  match ("каждый" | "каждая" | "каждое" | "каждого" | "каждую") {ordinals}
  value one-in(ordinals)
  yes "каждый пятый избиратель" → 0.2..0.2 exact share
  no "пятый избиратель"

vague-of-vague
  match ("несколько" | "нескольких" | "нескольким") {vague}
  value vague(vague)
  yes "несколько сотен человек" → null..null vague
  no "несколько человек"

fraction
  match {fractions}
  value share(fractions)
  yes "треть голосов" → 0.333333..0.333333 exact share
  no "третий человек"

ordinal
  match {ordinals}
  match ordinals:[digit-ordinal]
  value ordinal(ordinals)
  yes "пятый визит" → 5..5 exact ordinal
  no "пять визитов"

inside
  match {hedges=least,over} ("чем")? from:[amount] ("и" | "но") {hedges=most,under} ("чем")? until:[amount]
  value inside(from, until)
  yes "более 30 и менее 40 человек" → 30..40 exact
  no "более 30 человек"

inside-down
  match {hedges=most,under} ("чем")? from:[amount] ("и" | "но") {hedges=least,over} ("чем")? until:[amount]
  value inside-down(from, until)
  yes "менее 50 и более 20 человек" → 20..50 exact
  no "более 30 человек"

before-christ
  match [amount] (([dash] | "-")? [amount])? ("году" | "года" | "год" | "годах" | "годы" | "г" "."? | "гг" "."?)? "до" ("н" "."? "э" | "нашей эры" | "рождества христова")
  match [amount] [joined-amount] ("году" | "года" | "год" | "годах" | "годы" | "г" "."? | "гг" "."?)? "до" ("н" "."? "э" | "нашей эры" | "рождества христова")
  value none()
  yes "в 333 году до н. э." → none
  no "333"
