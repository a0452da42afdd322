# Times that stand alone. Examples are read on the day behind @.

hijri-numeric
  match ({weekdays} [comma]?)? [numeric-date] ("هـ" | "هجرية" | "هجري")?
  value hijri-numeric(numeric-date)
  yes "14-09-1432 هـ" → 2011-08-14 day
  no "14-09-2011"

hijri-date
  match ({weekdays} [comma]?)? (day:[day] | day:{ordinals}) "من"? "شهر"? {hijri-months} ([comma] | "من"? ("عام" | "سنة"))? year:[number] ("هـ" | "هجرية" | "هجري" | "للهجرة")
  match (day:[day] | day:{ordinals}) "من"? "شهر"? {hijri-months=1,2,5,6,7,8,9,10,11,12}
  match "شهر"? {hijri-months} ([comma] | "من"? ("عام" | "سنة"))? year:[number] ("هـ" | "هجرية" | "هجري" | "للهجرة")
  match "شهر" {hijri-months}
  value hijri(year, hijri-months, day)
  yes "15 رمضان 1445 هـ" → 2024-03-25 day
  yes "شهر رمضان" @2024-07-10 → 2024-03-11..2024-04-10 month
  no "رمضان قديروف"

decade-age
  match {decades} "من" ("عمره" | "عمرها" | "العمر" | "أعمارهم" | "عمرهما")
  value none()
  yes "رجل في الأربعينيات من عمره" → none
  no "أربعينيات القرن الماضي"

decade-named
  match {decades} "من"? "القرن" ({directions=last} | "العشرين")
  match [in-time] {decades} [uncounting]
  value decade-of(decades)
  yes "في أربعينيات القرن الماضي" → 1940-01-01 decade
  yes "في تسعينيات القرن العشرين" → 1990-01-01 decade
  yes "في السبعينيات" → 1970-01-01 decade
  no "أربعون"

decade-of-century
  match {decades} "من"? "القرن" century:{ordinals}
  value decade-of(decades, century)
  yes "في سبعينيات القرن التاسع عشر" → 1870-01-01 decade
  no "سبعينيات"

numeric-date
  match ({weekdays} [comma]?)? [numeric-date]
  value numeric(numeric-date, day-month)
  yes "في 23/08/2023" → 2023-08-23 day
  yes "في ٢٣/٨/٢٠٢٣" → 2023-08-23 day
  no "23 شخصا"

full-date
  match ({weekdays} ([comma] | "الموافق" | "في")?)? (day:[day] | day:{ordinals}) ("من" | "من شهر" | "شهر" | "/" | "." | [dash])? {months} ("/" {months} | [open] {months} [close])? ([comma] | "من"? ("عام" | "سنة" | "العام") | "/" | "." | [dash])? ([year] | year:[year-words])
  value date(year, months, day, weekdays)
  yes "الثلاثاء 22 أغسطس 2023" → 2023-08-22 day
  yes "في 11 كانون الثاني/يناير 2024" → 2024-01-11 day
  yes "الحادي عشر من سبتمبر عام 2001" → 2001-09-11 day
  no "أغسطس 2023"

month-day
  match ({weekdays} ([comma] | "الموافق")?)? (day:[day] | day:{ordinals}) ("من" | "من شهر" | "شهر" | "/" | "." | [dash])? {months} ("/" {months} | [open] {months} [close])?
  match {months} day:[joined-day]
  value date(year, months, day, weekdays)
  yes "في 23 أغسطس" @2023-10-11 → 2023-08-23 day
  yes "السابع عشر من سبتمبر" @2023-10-11 → 2023-09-17 day
  no "في أغسطس"

directed-day
  match (day:[day] | day:{ordinals}) ("من" | "من شهر" | "شهر")? {months} ("/" {months})? {directions}
  match (day:[day] | day:{ordinals}) "من" ("الشهر" | "شهر") {directions}
  match (day:[day] | day:{ordinals}) "من هذا الشهر" directions:{directions=this}?
  value day-of(months, day, directions)
  yes "في 3 مايو الماضي" @2024-07-10 → 2024-05-03 day
  no "في 3 مايو"

month-of-year
  match "شهر"? {months} ("/" {months})? "من"? ("العام" | "السنة" | "عام") {directions}
  match [day] "من"? {months} ("/" {months})? "من"? ("العام" | "السنة") {directions}
  value of-year(months, day, directions)
  yes "في مايو من العام الماضي" @2024-07-10 → 2023-05-01 month
  no "في مايو الماضي"

month-year
  match "شهر"? {months} ("/" {months} | [open] {months} [close])? ([comma] | "من"? ("عام" | "سنة" | "العام"))? [year]
  value date(year, months, day)
  yes "في أغسطس 2023" → 2023-08-01 month
  yes "كانون الثاني/يناير من عام 2024" → 2024-01-01 month
  no "في أغسطس"

directed-month
  match "شهر"? {months} ("/" {months} | [open] {months} [close])? {directions}
  value month(months, directions)
  yes "في مايو الماضي" @2024-07-10 → 2024-05-01 month
  no "في مايو"

month
  match {months=1,2,4,5,6,7,9,10,11,12}
  match [in-time] {months} ("/" {months} | [open] {months} [close])?
  match "شهر" {months} ("/" {months})?
  match {months} "/" {months}
  value date(year, months, day)
  yes "في مايو" @2024-07-10 → 2024-05-01 month
  no "مارس ضغوطا"

weekday-of-week
  match {weekdays} ("من" | "في")? "الأسبوع" {directions}
  match "الأسبوع" {directions} {weekdays}
  value weekday-of-week(weekdays, directions)
  yes "يوم الاثنين من الأسبوع الماضي" @2024-07-10 → 2024-07-01 day
  no "يوم الاثنين"

weekday
  match "يوم"? {weekdays} {directions}?
  value weekday(weekdays, directions)
  yes "السبت الماضي" @2024-07-10 → 2024-07-06 day
  yes "يوم الثلاثاء" @2024-07-10 → 2024-07-09 day
  yes "الثلاثاء" → ? XXXX-WXX-2
  no "يوم أمس"

today-named
  match {time-words=0,-1,1,-2,2} ([comma] | [open])? {weekdays} [close]?
  value days(time-words, now)
  yes "أمس الثلاثاء" @2024-07-10 → 2024-07-09 day
  no "أمس"

part-today
  match ("صباح" | "فجر" | "ظهر" | "عصر" | "مساء" | "ليل" | "ليلة")? day-parts:{day-parts} "يوم"? ("اليوم" | "هذا اليوم") {weekdays}?
  match "هذا" {day-parts=morning,evening,dawn}
  value part-on(day-parts, 0)
  yes "صباح اليوم" @2024-07-10 → 2024-07-10T06:00..2024-07-10T12:00 part-of-day
  no "اليوم"

part-yesterday
  match {day-parts} "يوم"? ("أمس" | "الأمس") {weekdays}?
  value part-on(day-parts, -1)
  yes "مساء أمس" @2024-07-10 → 2024-07-09T18:00..2024-07-10T00:00 part-of-day
  no "أمس"

part-tomorrow
  match {day-parts} "يوم"? ("غد" | "الغد") {weekdays}?
  value part-on(day-parts, 1)
  yes "صباح غد" @2024-07-10 → 2024-07-11T06:00..2024-07-11T12:00 part-of-day
  no "غدا"

same-day
  match "في"? ("اليوم" | "الأسبوع" | "الشهر" | "العام") ("نفسه" | "ذاته" | "عينه")
  match "ذلك" ("اليوم" | "الأسبوع" | "الشهر" | "العام")
  value unit(day, this, then)
  yes "غادر في 3 مايو 2024. وفي اليوم نفسه" → 2024-05-03 day
  no "اليوم"

next-day
  match time-units:{time-units=day,week,month,year} ("التالي" | "التالية" | "اللاحق" | "الموالي")
  value unit(time-units, next, then)
  yes "غادر في 3 مايو 2024. في اليوم التالي" → 2024-05-04 day
  no "اليوم"

previous-day
  match time-units:{time-units=day} ("السابق" | "الذي سبقه")
  value unit(time-units, last, then)
  yes "غادر في 3 مايو 2024. في اليوم السابق" → 2024-05-02 day
  no "اليوم"

days
  match "يوم"? {time-words=0,-1,1,-2,2}
  value days(time-words, now)
  yes "أمس" @2024-07-10 → 2024-07-09 day
  no "مؤخرا"

past-two
  match {time-duals} {directions=last}
  value stretch(2, time-duals, last)
  yes "خلال الأسبوعين الماضيين" @2024-07-10 → 2024-06-26..2024-07-11 week
  no "الأسبوع الماضي"

past-some
  match "في"? ("خلال" | "في غضون")? time-units:{time-plurals} ("القليلة" | "المعدودة")? {directions=last} ("القليلة")?
  match "في"? "خلال"? "الساعات" "القليلة"? "الماضية"
  value stretch(none, time-units, last)
  yes "في السنوات الأخيرة" @2024-07-10 → 2019-07-10..2024-07-11 year
  no "السنة الأخيرة"

coming-two
  match {time-duals} {directions=next}
  value stretch(2, time-duals, next)
  yes "خلال اليومين المقبلين" @2024-07-10 → 2024-07-10..2024-07-13 day
  no "اليوم المقبل"

coming-some
  match "في"? ("خلال" | "في غضون")? time-units:{time-plurals} ("القليلة" | "المعدودة")? {directions=next} "القليلة"?
  value stretch(none, time-units, next)
  yes "خلال الأسابيع المقبلة" @2024-07-10 → 2024-07-10..2024-08-22 week
  no "الأسبوع المقبل"

unit
  match time-units:{time-units=week,month,year,decade,century} {directions=last}
  value unit(time-units, last, now)
  yes "الشهر الماضي" @2024-07-10 → 2024-06-01 month
  no "الرجل الماضي"

this-unit
  match time-units:{time-units=week,month,year,decade,century} {directions=this}
  match ("هذا" | "هذه") {time-units=week,month,year,decade,century}
  match {time-units=week,month,year} "هذا"
  value unit(time-units, this, now)
  yes "العام الجاري" @2024-07-10 → 2024-01-01 year
  yes "هذا الأسبوع" @2024-07-10 → 2024-07-08 week
  no "هذا الرجل"

next-unit
  match time-units:{time-units=week,month,year,decade,century} {directions=next}
  value unit(time-units, next, now)
  yes "الأسبوع المقبل" @2024-07-10 → 2024-07-15 week
  no "الرجل المقبل"

past-stretch
  match time-units:{time-units} number:[number] {directions=last}
  match [number] {time-units} {directions=last}
  match ("آخر" | "خلال آخر") [number] {time-units}
  value stretch(number, time-units, last)
  yes "خلال الأشهر الثلاثة الماضية" @2024-07-10 → 2024-04-10..2024-07-11 month
  no "الأشهر الثلاثة"

coming-stretch
  match time-units:{time-units} number:[number] {directions=next}
  match [number] {time-units} {directions=next}
  value stretch(number, time-units, next)
  yes "خلال الأيام الثلاثة المقبلة" @2024-07-10 → 2024-07-10..2024-07-14 day
  no "الأيام الثلاثة"

weekend
  match "عطلة"? "نهاية" "الأسبوع" {directions}?
  match "عطلة" "نهاية" "هذا" "الأسبوع"
  value weekend(directions)
  yes "نهاية الأسبوع الماضي" @2024-07-10 → 2024-07-06..2024-07-08 day
  no "الأسبوع الماضي"

season-year
  match {seasons} ("عام" | "سنة" | "من عام" | "العام")? [year]
  value season(seasons, year, directions)
  yes "صيف عام 2022" → 2022-06-01 season
  no "الصيف"

season
  match {seasons} ("العام" | "هذا العام" | "من العام")? {directions}
  match directions:{directions=this} {seasons}
  value season(seasons, year, directions)
  yes "الشتاء الماضي" @2024-07-10 → 2023-12-01 season
  no "الشتاء"

half-year
  match "النصف" part:{ordinals=1,2} ("من" | "لعام")? ("عام" | "العام" | "سنة")? [year]
  value year-fraction(part, 2, year)
  yes "في النصف الأول من عام 2024" → 2024-01-01..2024-07-01 season
  no "النصف الأول من المباراة"

half-of-year
  match "النصف" part:{ordinals=1,2} "من" ("هذا"? "العام" | "السنة") {directions}?
  value year-fraction-of(part, 2, directions)
  yes "النصف الثاني من العام الماضي" @2024-07-10 → 2023-07-01..2024-01-01 season
  no "النصف الثاني"

quarter
  match "الربع" part:{ordinals=1,2,3,4} ("من" | "لعام")? ("عام" | "العام" | "سنة")? [year]
  value year-fraction(part, 4, year)
  yes "الربع الثالث من عام 2023" → 2023-07-01 season
  no "الربع الثالث"

quarter-alone
  match ("في" | "خلال") "الربع" part:{ordinals=1,2,3,4} [uncounting] [no-of]
  value year-fraction(part, 4, none)
  yes "تراجعت في الربع الأول." @2024-07-10 → 2024-01-01 season
  no "الربع الأول"

half-alone
  match ("في" | "خلال") "النصف" part:{ordinals=1,2} "من" ("العام" | "السنة") [undirected]
  value year-fraction(part, 2, none)
  yes "في النصف الأول من العام" @2024-07-10 → 2024-01-01..2024-07-01 season
  no "النصف الأول"

quarter-of-year
  match "الربع" part:{ordinals=1,2,3,4} "من" ("هذا"? "العام" | "السنة") {directions}?
  value year-fraction-of(part, 4, directions)
  yes "الربع الأول من العام الجاري" @2024-07-10 → 2024-01-01 season
  no "الربع الأول"

century
  match {time-units=century} (number:{ordinals} | number:[number])
  value century(number)
  yes "في القرن التاسع عشر" → 1800-01-01..1900-01-01 decade
  no "القرن الماضي"

holiday
  match "يوم"? {holidays} ("عام" | "سنة")? [year]?
  value holiday(holidays, year)
  yes "في عيد الميلاد 2023" → 2023-12-25 day
  no "عيد"

year
  match ("عام" | "سنة" | "العام" | "خلال عام" | "في عام") ([year] | year:[year-words])
  match [in-time] [year]
  value date(year, month, day)
  yes "عام 2021" → 2021-01-01 year
  yes "في 2021" → 2021-01-01 year
  no "2000 شخص"

years
  match ("عامي" | "الأعوام" | "أعوام" | "بين" "عامي" | "الفترة")? first:[year] [joined-year]
  match ("عامي" | "أعوام" | "سنتي")? first:[year] ([dash] | "إلى") joined-year:[year]
  value years(first, joined-year)
  yes "2019-2020" → 2019-01-01..2021-01-01 year
  no "2019"

two-years
  match ("عامي" | "العامين" | "سنتي" | "أعوام" | "الأعوام") first:[year] "و" second:[year]
  match ("بين" | "ما بين") ("عامي" | "سنتي")? first:[year] "و" second:[year]
  value years(first, second)
  yes "عامي 2019 و2020" → 2019-01-01..2021-01-01 year
  yes "بين عامي 2014 و2020" → 2014-01-01..2021-01-01 year
  no "عام 2019"

year-pair
  match [in-time] first:[year] "و" second:[year]
  value adjacent-years(first, second)
  yes "في 2019 و2020" → 2019-01-01..2021-01-01 year
  no "في 2011 و2020"

month-pair
  match "شهري"? first:{months} ("/" {months})? [and] second:{months} ("/" {months})? ("من"? ("عام" | "سنة"))? [year]?
  match "شهري" first:{months} [and] second:{months} {directions=last}
  value months(first, second, year)
  yes "في يونيو ويوليو 2023" → 2023-06-01..2023-08-01 month
  no "يونيو"

days-of-month
  match ("يومي" | "بين" | "من")? "يومي"? first:[day] ("و" | "إلى" | [dash]) second:[day] "من"? {months} ("/" {months})? (("عام" | "سنة")? [year])?
  match first:[day] second:[joined-day] "من"? {months} ("/" {months})? [year]?
  value days-of(first, second, months, year)
  yes "يومي 23 و24 أغسطس 2023" → 2023-08-23..2023-08-25 day
  no "23 أغسطس"

ago
  match "قبل" {hedges=about}? [number] {time-units}
  match "قبل" over:{hedges=over,least,under,most} [number] {time-units}
  value ago(number, time-units, hedges)
  yes "قبل ثلاثة أيام" @2024-07-10 → 2024-07-07 day
  no "ثلاثة أيام"

two-ago
  match "قبل" {hedges=about}? {time-duals} [undirected]
  match "قبل" over:{hedges=over,least,under,most} {time-duals}
  value ago(2, time-duals, hedges)
  yes "قبل أسبوعين" @2024-07-10 → 2024-06-24 week
  no "قبل أسبوع"

some-ago
  match ("قبل" | "منذ") ({vague=few} | "نحو")? {time-plurals} ("قليلة" | "عدة" | "معدودة" | "طويلة")?
  value ago(none, time-plurals)
  yes "قبل أسابيع" @2024-07-10 → 2024-05-29..2024-07-10 week
  no "قبل أسبوع"

one-ago
  match "قبل" {hedges=about}? {time-units=hour,day,week,month,year,decade} [undirected]
  value ago(1, time-units, hedges)
  yes "قبل شهر" @2024-07-10 → 2024-06-01 month
  no "قبل أيام"

since-ago
  match "منذ" {hedges}? [number] {time-units}
  value since-ago(number, time-units, hedges)
  yes "منذ أربع سنوات" @2024-07-10 → 2020-01-01..2024-07-11 year
  no "منذ سنة"

since-two
  match "منذ" {hedges}? {time-duals}
  value since-ago(2, time-duals, hedges)
  yes "منذ شهرين" @2024-07-10 → 2024-05-01..2024-07-11 month
  no "منذ شهر"

since-one
  match "منذ" {hedges}? {time-units=hour,day,week,month,year,decade} [undirected]
  value since-ago(1, time-units, hedges)
  yes "منذ شهر" @2024-07-10 → 2024-06-01..2024-07-11 month
  no "منذ أشهر"

after-event
  match "بعد" ({hedges}? [number] time-units:{time-units=hour,day,week,month,year} | time-units:{time-plurals}) ("من" | "على")
  value after-event(number, time-units)
  yes "بعد ثلاثة أيام من الهجوم" → ? P3D
  no "بعد ثلاثة أيام"

after-event-two
  match "بعد" {hedges}? {time-duals} ("من" | "على")
  value after-event(2, time-duals)
  yes "بعد أسبوعين من زيارة" → ? P2W
  no "بعد أسبوعين"

after-event-one
  match "بعد" {hedges}? {time-units=hour,day,week,month,year} ("واحد" | "واحدة")? ("من" | "على")
  value after-event(1, time-units)
  yes "بعد يوم من الهجوم" → ? P1D
  no "بعد يوم"

before-event
  match "قبل" {hedges}? ([number] time-units:{time-units=hour,day,week,month,year} | time-units:{time-plurals}) "من"
  value before-event(number, time-units)
  yes "قبل ثلاثة أيام من الانتخابات" → ? P3D
  no "قبل ثلاثة أيام"

before-event-two
  match "قبل" {time-duals} "من"
  value before-event(2, time-duals)
  yes "قبل شهرين من الانتخابات" → ? P2M
  no "قبل شهرين"

before-event-one
  match "قبل" {time-units=hour,day,week,month,year} ("واحد" | "واحدة")? "من"
  value before-event(1, time-units)
  yes "قبل يوم من الانتخابات" → ? P1D
  no "قبل يوم"

# What is to come, where a verb says so.
ahead
  match [future] "بعد" {hedges=about}? [number] {time-units=hour,day,week,month,year}
  value ahead(number, time-units)
  yes "ستجرى الانتخابات بعد ثلاثة أيام" @2024-07-10 → 2024-07-13 day
  no "جرت الانتخابات بعد ثلاثة أيام"

ahead-two
  match [future] "بعد" {time-duals}
  value ahead(2, time-duals)
  yes "ستجرى الانتخابات بعد أسبوعين" @2024-07-10 → 2024-07-22 week
  no "جرت الانتخابات بعد أسبوعين"

ahead-one
  match [future] "بعد" {time-units=day,week,month,year} [undirected] [uncounting]
  value ahead(1, time-units)
  yes "ستجرى الانتخابات بعد شهر" @2024-07-10 → 2024-08-01 month
  no "جرت الانتخابات بعد شهر"

later
  match "بعد" {hedges=about}? [number] {time-units=hour,day,week,month,year}
  value later(number, time-units, of)
  yes "سقط في 3 مايو 2024. بعد ثلاثة أيام" → 2024-05-06 day
  no "ثلاثة أيام"

later-two
  match "بعد" {time-duals}
  value later(2, time-duals, of)
  yes "سقط في 3 مايو 2024. بعد يومين" → 2024-05-05 day
  no "يومين"

tonight
  match {time-words=tonight}
  value part-on(night, 0)
  yes "هذه الليلة" @2024-07-10 → 2024-07-10T21:00..2024-07-11T06:00 part-of-day
  no "ليلة"

last-night
  match {time-words=last-night}
  value part-on(night, -1)
  yes "الليلة الماضية" @2024-07-10 → 2024-07-09T21:00..2024-07-10T06:00 part-of-day
  no "الليلة"

clock
  match ("عند"? "الساعة" | "في تمام الساعة")? [clock] by:{day-parts}? {zones}?
  value time(clock, by, zones)
  yes "سقط في 3 مايو 2024. الساعة 14:30 بتوقيت غرينتش" → 2024-05-03T14:30Z minute
  no "2:1"

hour
  match "الساعة" (hour:[hour] | hour:{ordinals=1,2,3,4,5,6,7,8,9,10,11,12}) by:{day-parts}? {zones}?
  match "الساعة" (hour:[hour] | hour:{ordinals=1,2,3,4,5,6,7,8,9,10,11,12}) "من" by:{day-parts} 
  value clock(hour, minute, by, zones)
  yes "سقط في 3 مايو 2024. الساعة الثامنة مساء" → 2024-05-03T20:00 hour
  no "ثماني ساعات"

now
  match {time-words=now}
  value word(now)
  yes "حاليا" @2024-07-10 → 2024-07-10 day
  no "دائما"

recently
  match {time-words=recently}
  value word(recently)
  yes "مؤخرا" → ? PAST_REF
  no "دائما"

soon
  match {time-words=soon}
  value word(soon)
  yes "قريبا" → ? FUTURE_REF
  no "قريب"

third-unit
  match {edges} ("هذا" | "هذه")? {time-units=week,month,year,decade,century} [undirected]
  value modified-unit(edges, time-units)
  yes "في نهاية العام" @2024-07-10 → 2024-09-01..2025-01-01 year
  no "نهاية الحرب"

every-unit
  match ("كل" | "مرة كل" | "مرتين كل" | "مرة في" | "مرتين في") {time-units}
  value every(time-units, 1)
  yes "كل عام" → ? P1Y
  no "عام"

every-weekday
  match ("كل" | "كل يوم") {weekdays}
  value every-day(weekdays)
  yes "كل يوم الجمعة" → ? XXXX-WXX-5
  no "يوم الجمعة"

every-part
  match "كل" {day-parts}
  value every-part(day-parts)
  yes "كل صباح" → ? XXXX-XX-XXTMO
  no "صباح"

recurring
  match time-units:{recurrences}
  value every(time-units, 1)
  yes "يجتمع سنويا" → ? P1Y
  no "سنة"

short-numeric-date
  match ("في" | "يوم" | "حتى" | "منذ") [short-date] [uncounting]
  match {weekdays} [comma]? [short-date] [uncounting]
  value numeric(short-date, either)
  yes "في 22/04" @2024-07-10 → 2024-04-22 day
  no "22/04"

numeric-month
  match [numeric-month]
  value numeric-month(numeric-month)
  yes "04/2016" → 2016-04-01 month
  no "2014-16"

day-of-this-month
  match ("إلى" | "في")? (day:[day] | day:{ordinals}) "من" "هذا" "الشهر"
  value day-of(month, day, this)
  yes "في العاشر من هذا الشهر" @2024-07-12 → 2024-07-10 day
  no "في العاشر"

month-and-day
  match ({weekdays} [comma]?)? "شهر"? {months} (day:[day] | day:{ordinals}) ([comma]? ([year] | year:[year-words]))?
  value date(year, months, day, weekdays)
  yes "سبتمبر 10, 2001" → 2001-09-10 day
  no "سبتمبر"

duration
  match ("لمدة" | "مدة")? [number] {time-units}
  match ("لمدة" | "مدة")? number:{fractions=1/2} {time-units=minute,hour,day,month,year}
  value duration(number, time-units)
  yes "ثلاثة أيام" → ? P3D
  yes "نصف ساعة" → ? PT0.5H
  no "ثلاثة رجال"

two-duration
  match ("لمدة" | "مدة" | "طوال")? {time-duals}
  value duration(2, time-duals)
  yes "لمدة أسبوعين" → ? P2W
  no "أسبوع"

one-duration
  match ("لمدة" | "مدة" | "طوال" | "طيلة") {time-units=minute,hour,day,week,month,year,decade,century} ("كامل" | "كاملة" | "واحد" | "واحدة")?
  match {time-units=minute,hour,day,week,month,year,decade,century} ("كامل" | "كاملة" | "واحد" | "واحدة")
  match {hedges=over,least,under,most,about} {time-units=minute,hour,day,week,month,year,decade,century} [undirected] [uncounting]
  value duration(1, time-units)
  yes "لمدة شهر" → ? P1M
  no "شهر"

dual-and-part
  match ("لمدة" | "مدة")? {time-duals} [and] {fractions} {time-units}?
  value and-part(2, time-duals, fractions)
  yes "ساعتين ونصف الساعة" → ? PT2.5H
  no "ساعتين"

one-and-part
  match ("لمدة" | "مدة")? {time-units=hour,day,week,month,year} [and] {fractions} ({time-units})?
  value and-part(1, time-units, fractions)
  yes "عاما ونصف العام" → ? P1.5Y
  no "عاما"

number-and-part
  match ("لمدة" | "مدة")? [number] {time-units} [and] {fractions} ("الساعة" | "العام" | "السنة" | "الشهر" | "ساعة" | "سنة" | "شهر")?
  value and-part(number, time-units, fractions)
  yes "ثلاث سنوات ونصف السنة" → ? P3.5Y
  no "ثلاث سنوات"

some-duration
  match ("لمدة" | "منذ" | "طوال" | "عدة" | "بضعة" | "بضع") "عدة"? {time-plurals}
  match {time-plurals} ("عدة" | "طويلة" | "قليلة" | "عديدة")
  value duration(none, time-plurals)
  yes "عدة أسابيع" → ? PXW
  no "الأسابيع"

clock-by
  match [clock] ("من" | "في") by:{day-parts} {zones}?
  match by:{day-parts} ("عند" | "في")? "الساعة"? [clock] {zones}?
  value time(clock, by, zones)
  yes "يوم 3 مايو 2024 وصل. مساء الساعة 7:30" → 2024-05-03T19:30 minute
  no "7:30"

hour-by
  match "الساعة"? (hour:[hour] | hour:{ordinals=1,2,3,4,5,6,7,8,9,10,11,12}) ("من" | "في")? by:{day-parts=dawn,morning,noon,afternoon,evening,night} {zones}?
  match by:{day-parts} ("عند" | "في")? "الساعة" (hour:[hour] | hour:{ordinals=1,2,3,4,5,6,7,8,9,10,11,12})
  value clock(hour, minute, by, zones)
  yes "يوم 3 مايو 2024 وصل. 7 صباحا" → 2024-05-03T07:00 hour
  no "7 رجال"

hour-past
  match (hour:[hour] | hour:{ordinals=1,2,3,4,5,6,7,8,9,10,11,12}) ("و" | [and]) minutes:{fractions=1/2,1/3,1/4} by:{day-parts}
  match hour:{ordinals=1,2,3,4,5,6,7,8,9,10,11,12} ("و" | [and]) minutes:[number] ("دقيقة" | "دقائق")? by:{day-parts}
  match "الساعة"? hour:{ordinals=1,2,3,4,5,6,7,8,9,10,11,12} "و" minutes:{fractions=1/2,1/3,1/4} by:{day-parts}?
  match "الساعة"? hour:{ordinals=1,2,3,4,5,6,7,8,9,10,11,12} [and] minutes:{fractions=1/2,1/3,1/4} by:{day-parts}?
  match "الساعة" hour:{ordinals=1,2,3,4,5,6,7,8,9,10,11,12} "و" minutes:[number] ("دقيقة" | "دقائق") by:{day-parts}?
  match "الساعة" hour:{ordinals=1,2,3,4,5,6,7,8,9,10,11,12} [and] minutes:[number] ("دقيقة" | "دقائق") by:{day-parts}?
  value past-clock(minutes, hour, by)
  yes "يوم 3 مايو 2024 وصل. الثامنة والنصف" → 2024-05-03T08:30 minute
  no "الثامنة"

part
  match ("في" | "عند" | "مع" | "قبيل" | "وقت")? ("منتصف الليل" | "منتصف ليل")
  value part(midnight, day)
  yes "يوم 3 مايو 2024 وصل. عند منتصف الليل" → 2024-05-04T00:00..2024-05-04T01:00 part-of-day
  no "الليل"

part-in
  match ("في" | "خلال" | "طوال") {day-parts=dawn,morning,evening,night}
  match ("في" | "خلال") {day-parts=afternoon} [uncounting]
  value part(day-parts, day)
  yes "في 3 مايو 2024 سقط. في المساء" → 2024-05-03T18:00..2024-05-04T00:00 part-of-day
  no "مساء"

part-noon
  match ("في" | "عند" | "وقت")? ("منتصف النهار" | "الظهيرة" | "الظهر" | "ظهرا")
  value part(noon, day)
  yes "يوم 3 مايو 2024 وصل. عند الظهيرة" → 2024-05-03T12:00..2024-05-03T13:00 part-of-day
  no "ظهر"

nth-unit-of-month
  match time-units:{time-units=day,week} (nth:{ordinals} | nth:{directions=last}) "من" "شهر"? {months} [year]?
  value nth-unit-of(nth, time-units, months, year)
  yes "الأسبوع الثالث من مارس 2024" → 2024-03-18 week
  no "الثالث من مارس"

rest-of-unit
  match ("بقية" | "باقي" | "ما تبقى من" | "المتبقي من") ("هذا" | "هذه")? {time-units=week,month,year} {directions=this}?
  value rest-of(time-units)
  yes "بقية العام" @2024-07-10 → 2024-07-10..2025-01-01 year
  no "بقية القوات"

late-part
  match "في"? ("وقت" "متأخر" | "ساعة" "متأخرة" | "ساعات" "متأخرة") "من" {day-parts}
  value third-part(end, day-parts)
  yes "في وقت متأخر من الليل" @2024-07-10 → 2024-07-10T03:00..2024-07-10T06:00 part-of-day
  no "في وقت متأخر"

early-part
  match "في"? ("وقت" "مبكر" | "ساعة" "مبكرة" | "ساعات" "مبكرة") "من" {day-parts}
  value third-part(start, day-parts)
  yes "في وقت مبكر من الصباح" @2024-07-10 → 2024-07-10T06:00..2024-07-10T08:00 part-of-day
  no "في وقت مبكر"

part-edge
  match {edges} day-parts:{day-parts=morning,afternoon,evening}
  value third-part(edges, day-parts)
  yes "في أواخر الصباح" @2024-07-10 → 2024-07-10T10:00..2024-07-10T12:00 part-of-day
  no "منتصف الليل"

two-from-now
  match "بعد" {time-duals} "من" ("الآن" | "اليوم")
  value ahead(2, time-duals)
  yes "بعد أسبوعين من الآن" @2024-07-10 → 2024-07-22 week
  no "بعد أسبوعين"

from-now
  match "بعد" [number] {time-units} "من" ("الآن" | "اليوم")
  value ahead(number, time-units)
  yes "بعد ثلاثة أيام من الآن" @2024-07-10 → 2024-07-13 day
  no "بعد ثلاثة أيام"

quarter-of-this-year
  match "الربع" part:{ordinals=1,2,3,4} "من" "هذا" ("العام" | "السنة") [undirected]
  value year-fraction(part, 4, none)
  yes "في الربع الثالث من هذا العام" @2024-07-10 → 2024-07-01 season
  no "الربع الثالث"

before-christ
  match ("عام" | "سنة" | "سنتي" | "عامي" | "بحلول")? [number] "ق" "."? "م"
  match {time-units=century} ({ordinals} | [number]) "ق" "."? "م"
  value none()
  yes "عام 1900 ق.م." → none
  no "عام 1900"

first-of-month
  match "فاتح" "من"? {months} ("من"? ("عام" | "سنة")? [year])?
  value date(year, months, 1)
  yes "فاتح يناير 2024" → 2024-01-01 day
  no "يناير 2024"

week-after-next
  match time-units:{time-units=week,month,year} "بعد" {directions=next}
  value unit-away(time-units, 2)
  yes "الأسبوع بعد المقبل" @2024-07-10 → 2024-07-22 week
  no "الأسبوع المقبل"

week-before-last
  match time-units:{time-units=week,month,year} "قبل" {directions=last}
  value unit-away(time-units, -2)
  yes "الأسبوع قبل الماضي" @2024-07-10 → 2024-06-24 week
  no "الأسبوع الماضي"

past-digits
  match "ال" [number] {time-units} {directions=last}
  value stretch(number, time-units, last)
  yes "خلال الـ24 ساعة الماضية" @2024-07-10 → 2024-07-09..2024-07-11 day
  no "الساعة الماضية"

coming-digits
  match "ال" [number] {time-units} {directions=next}
  value stretch(number, time-units, next)
  yes "خلال الـ48 ساعة المقبلة" @2024-07-10 → 2024-07-10..2024-07-13 day
  no "الساعة المقبلة"

century-digits
  match {time-units=century} "ال" number:[number]
  value century(number)
  yes "في القرن الـ19" → 1800-01-01..1900-01-01 decade
  no "القرن"

within-one
  match ("في غضون" | "خلال") {time-units=day,week,month,year} [undirected] [uncounting]
  value duration(1, time-units)
  yes "في غضون أسبوع." → ? P1W
  no "خلال الأسبوع الماضي"
