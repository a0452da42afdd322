# Times that stand alone. Examples are read on the day behind @.

every
  match ("каждый" | "каждую" | "каждое" | "каждые" | "ежегодно") ({weekdays} | {time-units} | {months} | {day-parts})
  match "по" ("понедельникам" | "вторникам" | "средам" | "четвергам" | "пятницам" | "субботам" | "воскресеньям")
  value none()
  yes "каждый понедельник" → none
  no "в понедельник"

numeric-date
  match ({weekdays} [comma]?)? [numeric-date] ("г" "."? | "года")?
  value numeric(numeric-date, day-month)
  yes "03.05.2024" → 2024-05-03 day
  no "3 мая"

full-date
  match ({weekdays} [comma]?)? (day:[day] | day:{ordinals}) {months} "."? [year] ("г" "."? | "года" | "году")?
  value date(year, months, day, weekdays)
  yes "11 сентября 2023 г." → 2023-09-11 day
  yes "во вторник, 22 августа 2023 года" → 2023-08-22 day
  no "сентябрь 2023"

month-day
  match ({weekdays} [comma]?)? (day:[day] | day:{ordinals}) {months}
  value date(year, months, day, weekdays)
  yes "23 августа" @2023-10-11 → 2023-08-23 day
  yes "первого мая" @2023-10-11 → 2023-05-01 day
  no "в августе"

month-of-year
  match {months} {directions} ("года" | "году")
  match [day] {months} {directions} "года"
  value of-year(months, day, directions)
  yes "в мае прошлого года" @2024-07-10 → 2023-05-01 month
  no "в мае"

month-year
  match {months} "."? [year] ("г" "."? | "года" | "году")?
  value date(year, months, day)
  yes "в августе 2023 года" → 2023-08-01 month
  no "в августе"

directed-month
  match {directions} {months}
  value month(months, directions)
  yes "в прошлом мае" @2024-07-10 → 2024-05-01 month
  no "в мае"

month
  match {months}
  value date(year, months, day)
  yes "в мае" @2024-07-10 → 2024-05-01 month
  no "она"

weekday-of-week
  match {weekdays} ("на" {directions} "неделе" | {directions} "недели")
  value weekday-of-week(weekdays, directions)
  yes "в понедельник на прошлой неделе" @2024-07-10 → 2024-07-01 day
  no "в понедельник"

weekday
  match {directions}? {weekdays}
  value weekday(weekdays, directions)
  yes "в прошлый вторник" @2024-07-10 → 2024-07-09 day
  yes "в субботу" @2024-07-10 → 2024-07-06 day
  yes "в понедельник" → ? XXXX-WXX-1
  no "день"

today-named
  match {time-words=0,-1,1} [comma]? {weekdays} [comma]?
  value days(time-words, now)
  match {time-words=0,-1,1} [comma] ("в" | "во") {weekdays}
  yes "вчера, во вторник," @2024-07-10 → 2024-07-09 day
  no "вчера"

dated-today
  match {time-words=0,-1,1} [comma] day:[day] {months}
  value date(year, months, day)
  yes "сегодня, 10 июля" @2024-07-10 → 2024-07-10 day
  no "сегодня"

same-day
  match ("в"? "тот же" | "в"? "этот же" | "в тот") "день"
  value days(0, then)
  yes "Он уехал 3 мая 2024 года. В тот же день" → 2024-05-03 day
  no "день"

next-day
  match ("на следующий" | "следующий") "день"
  match "следующего дня"
  value days(1, then)
  yes "Он уехал 3 мая 2024 года. На следующий день" → 2024-05-04 day
  no "день"

eve
  match {time-words=eve}
  value days(-1, now)
  yes "накануне" @2024-07-10 → 2024-07-09 day
  no "вчера"

days
  match {time-words=0,-1,1,-2,2}
  value days(time-words, now)
  yes "вчера" @2024-07-10 → 2024-07-09 day
  no "недавно"

past-some
  match ("за" | "в")? directions:{directions=last} {time-plurals}
  value stretch(none, time-plurals, last)
  yes "в последние месяцы" @2024-07-10 → 2024-01-10..2024-07-11 month
  no "в прошлом месяце"

coming-some
  match ("в")? directions:{directions=next} {time-plurals}
  value stretch(none, time-plurals, next)
  yes "в ближайшие недели" @2024-07-10 → 2024-07-10..2024-08-22 week
  no "на следующей неделе"

unit
  match directions:{directions=last} {time-units=week,month,quarter,year,decade,century}
  value unit(time-units, last, now)
  yes "в прошлом месяце" @2024-07-10 → 2024-06-01 month
  no "прошлый раз"

this-unit
  match directions:{directions=this} {time-units=week,month,quarter,year,decade,century}
  value unit(time-units, this, now)
  yes "в этом году" @2024-07-10 → 2024-01-01 year
  no "этот дом"

next-unit
  match directions:{directions=next} {time-units=week,month,quarter,year,decade,century}
  value unit(time-units, next, now)
  yes "на следующей неделе" @2024-07-10 → 2024-07-15 week
  no "следующий дом"

earlier-this-unit
  match ("ранее" | "раньше") "в" directions:{directions=this} {time-units=week,month,year}
  match "с начала" {directions=this}? {time-units=week,month,year}
  value so-far(time-units)
  yes "с начала года" @2024-07-10 → 2024-01-01..2024-07-11 year
  no "в этом году"

weekend
  match {directions}? ("выходные" | "выходных")
  value weekend(directions)
  yes "в минувшие выходные" @2024-07-10 → 2024-07-06..2024-07-08 day
  no "выходной"

season-year
  match {seasons} [year] ("г" "."? | "года")?
  value season(seasons, year, directions)
  yes "летом 2022 года" → 2022-06-01 season
  no "летом"

season
  match {directions} {seasons}
  match {seasons=summer,winter,spring,autumn} {directions} "года"
  value season(seasons, year, directions)
  yes "прошлой зимой" @2024-07-10 → 2023-12-01 season
  no "зима"

half-year
  match part:{ordinals=1,2} ("полугодие" | "полугодии" | "полугодия" | "половине" | "половина" | "половины") [year] ("г" "."? | "года")?
  match part:{ordinals=1,2} ("полугодие" | "полугодии" | "полугодия")
  value year-fraction(part, 2, year)
  yes "в первом полугодии 2024 года" → 2024-01-01..2024-07-01 season
  no "первый дом"

quarter
  match (part:{ordinals=1,2,3,4} | part:[day]) {time-units=quarter} ([year] ("г" "."? | "года")?)?
  value year-fraction(part, 4, year)
  yes "в третьем квартале 2023 года" → 2023-07-01 season
  no "третий дом"

decade
  match decade:[decade-number] ("е" | "х") ("годы" | "годов" | "годах")?
  value decade(decade)
  yes "в 1990-е годы" → 1990-01-01 decade
  no "1990 год"

year
  match [year] ("год" | "года" | "году" | "годом" | "г" "."?)
  match [in-time] [year]
  value date(year, month, day)
  yes "в 2021 году" → 2021-01-01 year
  no "2000 человек"

years
  match first:[year] [joined-year] ("годы" | "годах" | "годов" | "гг" "."?)?
  match first:[year] [dash] joined-year:[year] ("годы" | "годах" | "годов" | "гг" "."?)?
  value years(first, joined-year)
  yes "в 2019-2020 годах" → 2019-01-01..2021-01-01 year
  no "2019"

year-pair
  match first:[year] "и" second:[year] ("годы" | "годах" | "годов" | "гг" "."?)?
  value adjacent-years(first, second)
  yes "в 2019 и 2020 годах" → 2019-01-01..2021-01-01 year
  no "в 2011 и 2020 годах"

month-pair
  match first:{months} ("и" | [dash]) second:{months} ([year] ("г" "."? | "года")?)?
  value months(first, second, year)
  yes "в июне и июле 2023 года" → 2023-06-01..2023-08-01 month
  no "в июне"

days-of-month
  match ("с")? first:[day] ("и" | "по" | "до" | [dash]) second:[day] {months} ([year] ("г" "."? | "года")?)?
  match first:[day] second:[joined-day] {months} ([year] ("г" "."? | "года")?)?
  value days-of(first, second, months, year)
  yes "23-24 августа 2023 года" → 2023-08-23..2023-08-25 day
  yes "с 3 по 5 мая 2024 года" → 2024-05-03..2024-05-06 day
  no "23 августа"

ago
  match {hedges=about}? [number] {time-units} ("назад" | "тому назад")
  value ago(number, time-units, hedges)
  yes "три дня назад" @2024-07-10 → 2024-07-07 day
  yes "две недели назад" @2024-07-10 → 2024-06-24 week
  no "три дня"

one-ago
  match {time-units} "назад"
  value ago(1, time-units)
  yes "год назад" @2024-07-10 → 2023-01-01 year
  no "год"

some-ago
  match {vague} {time-units} "назад"
  value ago(none, time-units)
  yes "несколько недель назад" @2024-07-10 → 2024-05-29..2024-07-10 week
  no "две недели назад"

later
  match ("через" | "спустя") [number] {time-units}
  match [number] {time-units} ("спустя" | "позже")
  value later(number, time-units, of)
  yes "Он пал 3 мая 2024 года. Через две недели" → 2024-05-13 week
  no "две недели"

one-later
  match ("через" | "спустя") {time-units=day,week,month,year}
  match {time-units=day,week,month,year} "спустя"
  value later(1, time-units, of)
  yes "Он пал 3 мая 2024 года. Через день" → 2024-05-04 day
  no "день"

after-event
  match ("через" | "спустя") ([number] | {vague})? {time-units=hour,day,week,month,year} "после"
  match [number] {time-units} "спустя" "после"
  value after-event(number, time-units)
  yes "через три дня после объявления" → ? P3D
  no "три дня"

before-event
  match "за" ([number] | {vague})? {time-units=hour,day,week,month,year} "до"
  value before-event(number, time-units)
  yes "за две недели до выборов" → ? P2W
  no "две недели"

past-stretch
  match ("за")? directions:{directions=last} [number] {time-units}
  value stretch(number, time-units, last)
  yes "за последние три месяца" @2024-07-10 → 2024-04-10..2024-07-11 month
  no "три месяца"

coming-stretch
  match directions:{directions=next} [number] {time-units}
  value stretch(number, time-units, next)
  yes "в ближайшие два дня" @2024-07-10 → 2024-07-10..2024-07-13 day
  no "два дня"

tonight
  match {time-words=tonight}
  value part-on(night, 0)
  yes "сегодня ночью" @2024-07-10 → 2024-07-10T21:00..2024-07-11T06:00 part-of-day
  no "сегодня"

last-night
  match {time-words=last-night}
  value part-on(night, -1)
  yes "прошлой ночью" @2024-07-10 → 2024-07-09T21:00..2024-07-10T06:00 part-of-day
  no "ночь"

clock
  match "в"? [clock] ("утра" | by:{day-parts})? {zones}?
  value time(clock, by, zones)
  yes "Он пал 3 мая 2024 года. В 14:30 мск" → 2024-05-03T14:30+03:00 minute
  no "2:1"

hour
  match "в" hour:[hour] ("часов" | "часа" | "час") by:{day-parts}? {zones}?
  value clock(hour, minute, by, zones)
  yes "Он пал 3 мая 2024 года. В 8 часов вечера" → 2024-05-03T20:00 hour
  no "8 часов боев"

now
  match {time-words=now}
  value word(now)
  yes "сейчас" @2024-07-10 → 2024-07-10 day
  no "всегда"

recently
  match {time-words=recently}
  value word(recently)
  yes "недавно" → ? PAST_REF
  no "давно"

soon
  match {time-words=soon}
  value word(soon)
  yes "скоро" → ? FUTURE_REF
  no "скорый"

third-unit
  match {edges} {time-units=week,month,year,decade,century}
  value modified-unit(edges, time-units)
  yes "в конце года" @2024-07-10 → 2024-09-01..2025-01-01 year
  no "в конце войны"
