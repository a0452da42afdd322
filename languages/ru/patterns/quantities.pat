# Numbers and the bounds that the words around them commit to.

age
  match [amount] ("летний" | "летняя" | "летнего" | "летней" | "летнему" | "летние" | "летних")
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
  match {hedges=about} [amount]
  match [amount] {hedges=about-after}
  value about(amount)
  yes "около 1500 бойцов" → 1500..1500 about
  no "1500 бойцов"

least
  match {hedges=least,over} ("чем")? [amount]
  match [amount] {hedges=least-after}
  match [amount] [counted] ..2 {hedges=least-after}
  value least(amount)
  yes "не менее 40 погибших" → 40..null exact
  yes "более 30 человек" → 30..null exact
  no "менее 30 человек"

most
  match {hedges=most,under} ("чем")? [amount]
  match [amount] {hedges=most-after}
  value most(amount)
  yes "до 1200 бойцов" → null..1200 exact
  yes "менее 50" → null..50 exact
  no "более 50"

range
  match ("от" | "между" | "с") from:[amount] ("до" | "и" | "по") until:[amount]
  match from:[amount] ([dash] | "или") until:[amount]
  match from:[amount] until:[joined-amount]
  value range(from, until)
  yes "от 1000 до 1500 человек" → 1000..1500 exact
  yes "10-15 человек" → 10..15 exact
  no "10 мужчин и 15 женщин"

vague
  match {hedges}? {vague} units:{units}?
  value vague(vague, units)
  yes "сотни людей" → null..null vague
  yes "несколько человек" → null..null vague
  no "сто человек"

share
  match part:[number] "из" whole:[amount]
  value share(part, whole)
  yes "один из пяти" → 0.2..0.2 exact share
  no "пять"

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
