# Numbers and the bounds that the words around them commit to.

age
  match ("عمره" | "عمرها" | "عاما" | "العمر" | "يبلغ من العمر" | "تبلغ من العمر" | "عن عمر" | "سن" | "في سن" | "أعمارهم") ("نحو" | "بين" | "يناهز")? [amount] ("و" [amount])?
  match [open] [amount] [close]
  value none()
  yes "عمره 40 عاما" → none
  no "40 رجلا"

designated
  match {designators} [digits] [uncounted]
  match ({facilities} | {organisation-heads} | {weapons}) [digits] [uncounted]
  value none()
  yes "القرار 2254" → none
  yes "المادة 5" → none
  no "101 قاعدة"

no-vague
  match ("مجموعة" | "سلسلة" | "عدد" | "العدد" | "بعض" | "البعض" | "جملة" | "آخرون" | "آخرين" | "كثيرون" | "عديد")
  value none()
  yes "مجموعة فاغنر" → none
  no "عدد من الجنود"

one
  match ("أحد" | "إحدى" | "واحد من" | "واحدة من" | "واحد" | "واحدة") 
  value none()
  yes "واحدة من المدن" → none
  no "رجل واحد"

exact
  match {hedges=exact}? [amount]
  match ("ليصل" | "لتصل" | "ليصلوا" | "وصل" | "وصلت" | "ليبلغ" | "لتبلغ") "إلى"? [amount]
  match [amount] {hedges=exact}
  value exact(amount)
  yes "قتل 40 شخصا" → 40..40 exact
  yes "ستة آلاف من المرتزقة" → 6000..6000 exact
  yes "40 ألف متعاقد" → 40000..40000 exact
  yes "خمسة وعشرون رجلا" → 25..25 exact
  yes "15 في المئة" → 15..15 exact percent
  yes "زيادة العدد ليصل إلى 900 جندي" → 900..900 exact
  no "إف-16"

about
  match {hedges=about} ("عددهم" | "عددها" | "عدد" | "ال")? [amount]
  match [amount] {hedges=about-after} [unnumbered]
  value about(amount)
  yes "نحو 1500 مقاتل" → 1500..1500 about
  yes "ما يقرب من 1800 فرد" → 1800..1800 about
  no "1500 مقاتل"

least
  match {hedges=least,over} ("عددهم" | "عددها" | "عدده" | "عدد")? {hedges=exact}? [amount]
  match (">" "="? | "≥") [amount]
  match {hedges=exact}? [amount] {hedges=least-after} [unnumbered]
  match [amount] [counted] ..2 {hedges=least-after} [unnumbered]
  value least(amount)
  yes "يتجاوز عددهم الألفي مقاتل" → 2000..null exact
  yes "أكثر من 30 قتيلا" → 30..null exact
  yes "40 قتيلا على الأقل" → 40..null exact
  no "أقل من 40"

least-about
  match {hedges=least,over} {hedges=about} [amount]
  value about-least(amount)
  yes "أكثر من نحو 40 قتيلا" → 40..null about
  no "نحو 40 قتيلا"

most
  match [amount] [counted] ..2 {hedges=most-after} [unnumbered]
  match {hedges=most,under} ("عددهم" | "عددها" | "عدد" | "نحو" | "حوالي")? {hedges=exact}? [amount]
  match ("<" "="? | "≤") [amount]
  match {hedges=exact}? [amount] {hedges=most-after} [unnumbered]
  value most(amount)
  yes "ما يصل إلى 1200 مقاتل" → null..1200 exact
  yes "أقل من 50" → null..50 exact
  no "أكثر من 50"

range
  match ("بين" | "ما بين" | "يتراوح بين" | "يتراوح عددهم بين") from:[amount] ("و" | "إلى" | [and]) until:[amount]
  match "من" from:[amount] ("إلى" | "حتى") until:[amount]
  match from:[amount] ("إلى" | "~" | [dash] | "أو") until:[amount]
  match from:[amount] until:[joined-amount]
  value range(from, until)
  yes "بين 1000 و1500 مقاتل" → 1000..1500 exact
  yes "من 10 إلى 15 رجلا" → 10..15 exact
  yes "بين مئة ومئتي مقاتل" → 100..200 exact
  no "10 رجال و15 امرأة"

range-about
  match {hedges} ("بين" | "من")? from:[amount] ("و" | "إلى" | [dash] | [and]) until:[amount]
  value about-range(from, until)
  yes "نحو 40 إلى 50 رجلا" → 40..50 about
  no "40 إلى 50 رجلا"

vague
  match {hedges}? {vague} "من"? units:{units}?
  value vague(vague, units)
  yes "مئات المقاتلين" → null..null vague
  yes "عدد من الجنود" → null..null vague
  no "مئة مقاتل"

share-least
  match {hedges=least,over} {fractions}
  value share-least(fractions)
  yes "أكثر من نصف الناخبين" → 0.5..null exact share
  no "نصف الناخبين"

share-most
  match {hedges=most,under} {fractions}
  value share-most(fractions)
  yes "أقل من نصف الناخبين" → null..0.5 exact share
  no "نصف الناخبين"

share-about
  match {hedges=about} {fractions}
  value share-about(fractions)
  yes "نحو ثلث الناخبين" → 0.333333..0.333333 about share
  no "ثلث الناخبين"

one-over
  match ("واحد على" | "1 على" | "واحد من كل") whole:[amount]
  value one-of(whole)
  yes "واحد من كل خمسة" → 0.2..0.2 exact share
  no "واحد من الناس"

inside
  match {hedges=least,over} from:[amount] ("و" | "لكن" | [comma])? {hedges=most,under} until:[amount]
  match {hedges=over} from:[amount] "و"? "تحت" until:[amount]
  value inside(from, until)
  yes "أكبر من 100 وأصغر من 300" → 100..300 exact
  no "أكبر من 100"

inside-down
  match {hedges=most,under} from:[amount] ("و" | "لكن" | [comma])? {hedges=least,over} until:[amount]
  value inside-down(from, until)
  yes "أقل من 300 وأكثر من 100" → 100..300 exact
  no "أقل من 300"

share-inside
  match {hedges=least,over} from:{fractions} "و"? ({hedges=most,under} | "تحت") until:{fractions}
  value share-inside(from, until)
  yes "أكثر من ربع وأقل من نصف الناخبين" → 0.25..0.5 exact share
  no "أكثر من ربع الناخبين"

fraction
  match {fractions} ("من" | "سكان" | "عدد")?
  value share(fractions)
  yes "ثلث السكان" → 0.333333..0.333333 exact share
  no "ثلاثة سكان"

ordinal
  match {ordinals}
  value ordinal(ordinals)
  yes "الزيارة الخامسة" → 5..5 exact ordinal
  no "خمس زيارات"

before-christ
  match ("عام" | "سنة" | "سنتي" | "عامي" | "بحلول")? [amount] (([dash] | "-")? [amount])? "ق" "."? "م"
  match ("عام" | "سنة" | "سنتي" | "عامي" | "بحلول")? [amount] [joined-amount] "ق" "."? "م"
  value none()
  yes "عام 333 ق.م." → none
  no "333"
