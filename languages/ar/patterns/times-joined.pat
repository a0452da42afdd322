# A clock or part of a day with its day; thirds of a time.

part-of-day
  match {day-parts} "يوم"? [a-day]
  match [a-day] {day-parts}
  match ("في" | "خلال")? "ساعات" ("متأخرة" | "مبكرة" | "الفجر" | "الصباح") ("الأولى")? "من" day-parts:{day-parts} "يوم"? [a-day]
  value part(day-parts, a-day)
  yes "مساء الثلاثاء" @2024-07-10 → 2024-07-09T18:00..2024-07-10T00:00 part-of-day
  yes "الثلاثاء مساء" @2024-07-10 → 2024-07-09T18:00..2024-07-10T00:00 part-of-day
  no "الثلاثاء"

late-part-of-day
  match "في"? ("وقت" "متأخر" | "ساعة" "متأخرة" | "ساعات" "متأخرة") "من" {day-parts} "يوم"? [a-day]
  value third-part(end, day-parts, a-day)
  yes "في وقت متأخر من مساء الثلاثاء" @2024-07-10 → 2024-07-09T22:00..2024-07-10T00:00 part-of-day
  no "مساء الثلاثاء"

late-on-day
  match "في"? ("وقت" "متأخر" | "ساعة" "متأخرة" | "ساعات" "متأخرة") "من" "يوم"? [a-day]
  value third-part(end, daytime, a-day)
  yes "في وقت متأخر من يوم الثلاثاء" @2024-07-10 → 2024-07-09T14:00..2024-07-09T18:00 part-of-day
  no "يوم الثلاثاء"

early-part-of-day
  match "في"? ("وقت" "مبكر" | "ساعة" "مبكرة" | "ساعات" "مبكرة") "من" {day-parts} "يوم"? [a-day]
  value third-part(start, day-parts, a-day)
  yes "في وقت مبكر من صباح الثلاثاء" @2024-07-10 → 2024-07-09T06:00..2024-07-09T08:00 part-of-day
  no "صباح الثلاثاء"

nth-unit
  match time-units:{time-units=day,week,month,quarter} (nth:{ordinals} | nth:{directions=last}) "من" of:[a-period]
  value nth-unit(nth, time-units, of)
  yes "الأسبوع الأخير من عام 2015" → 2015-12-28 week
  no "الأسبوع الثالث"

night-between
  match "ليلة" [a-day] [and]? {weekdays}
  match "ليل" a-day:[a-day] [dash]? {weekdays}
  value part(night, a-day)
  yes "ليل الاثنين الثلاثاء" @2024-07-10 → 2024-07-08T21:00..2024-07-09T06:00 part-of-day
  no "ليل الاثنين"

day-clock
  match [a-day] [comma]? ("عند" | "في")? [a-clock]
  match [a-clock] [comma]? ("من" | "يوم" | "من يوم")? [a-day]
  match [a-clock] [open] other:[a-clock] [close] [comma]? "يوم"? [a-day]
  match [a-day] [comma]? ("at" | "à" | "в" | "عند" | "في")? [a-clock] [open] other:[a-clock] [close]
  value at(a-day, a-clock)
  yes "الساعة الثامنة من يوم 5 مايو 2024" → 2024-05-05T08:00 hour
  no "الساعة الثامنة"

third
  match {edges} ("شهر" | "عام" | "يوم")? ([a-period] | a-period:[a-day])
  value modified(edges, a-period)
  yes "في منتصف مايو الماضي" @2024-07-10 → 2024-05-11..2024-05-21 month
  yes "أواخر سبتمبر" @2023-10-11 → 2023-09-21..2023-10-01 month
  no "سبتمبر"

first-units
  match time-units:{time-units} [number] part:{ordinals=1} "من" [a-period]
  match time-units:{time-units} [number] part:{directions=last} "من" [a-period]
  value edge(number, time-units, part, a-period)
  yes "الأشهر الثلاثة الأولى من عام 2024" → 2024-01-01..2024-04-01 month
  no "الأشهر الثلاثة"

length-sum
  match [a-length] ([comma] | "و" | [and])? second:[a-length] (([comma] | "و" | [and])? third:[a-length])? (([comma] | "و" | [and])? fourth:[a-length])? (([comma] | "و" | [and])? fifth:[a-length])? (([comma] | "و" | [and])? sixth:[a-length])?
  value sum(a-length, second, third, fourth, fifth, sixth)
  yes "سنتين وثلاثة أشهر" → ? P2Y3M
  no "سنتين"

set-clock
  match [a-set] [comma]? ("عند" | "في")? [a-clock]
  value set-at(a-set, a-clock)
  yes "كل يوم الساعة 21:30" → ? XXXX-XX-XXT21:30
  no "كل يوم"
