# Times that stand alone. Examples are read on the day behind @.

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

old-date
  match (day:[day] | day:{ordinals}) ({months} | months:{month-abbreviations}) year:[old-year]
  match {months} year:[old-year]
  value date(year, months, day)
  yes "3 августа 96" → 1996-08-03 day
  no "3 августа 96 человек"

month-year
  match {months} year:[joined-year]
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
  match {time-words=0,-1,1,-2,2,-3,3}
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

season-spring
  match "весной"
  value season(spring, none, none)
  yes "весной" @2024-07-10 → 2024-03-01 season
  no "весна"

season-summer
  match "летом"
  value season(summer, none, none)
  yes "летом" @2024-07-10 → 2024-06-01 season
  no "лето"

season-autumn
  match "осенью"
  value season(autumn, none, none)
  yes "осенью" @2024-07-10 → 2023-09-01 season
  no "осень"

season-winter
  match "зимой"
  value season(winter, none, none)
  yes "зимой" @2024-07-10 → 2023-12-01 season
  no "зима"

half-year
  match part:{ordinals=1,2} ("полугодие" | "полугодии" | "полугодия" | "половине" | "половина" | "половины") [year] ("г" "."? | "года")?
  match part:{ordinals=1,2} ("полугодие" | "полугодии" | "полугодия")
  match part:{ordinals=1,2} ("половине" | "половина" | "половины" | "половину") "года"
  value year-fraction(part, 2, year)
  yes "в первом полугодии 2024 года" → 2024-01-01..2024-07-01 season
  no "первый дом"

half-of-directed-year
  match part:{ordinals=1,2} ("полугодие" | "полугодии" | "полугодия" | "половине" | "половина" | "половины") {directions} "года"
  value year-fraction-of(part, 2, directions)
  yes "во втором полугодии прошлого года" @2024-07-10 → 2023-07-01..2024-01-01 season
  no "во втором полугодии"

quarter-of-directed-year
  match (part:{ordinals=1,2,3,4} | part:[day]) {time-units=quarter} {directions} "года"
  value year-fraction-of(part, 4, directions)
  yes "в третьем квартале прошлого года" @2024-07-10 → 2023-07-01 season
  no "в третьем квартале"

quarter
  match (part:{ordinals=1,2,3,4} | part:[day]) {time-units=quarter} ([year] ("г" "."? | "года")?)?
  value year-fraction(part, 4, year)
  yes "в третьем квартале 2023 года" → 2023-07-01 season
  no "третий дом"

decade
  match decade:[decade-number] ("е" | "х") ("годы" | "годов" | "годах")?
  match decade:{decades} ("годы" | "годов" | "годах" | "годам")
  match ("в" | "с" | "конца" | "конце" | "начала" | "начале" | "середине" | "середины") decade:{decades} [uncounting]
  value decade(decade)
  yes "в 1990-е годы" → 1990-01-01 decade
  no "1990 год"

century
  match (number:[roman] | number:{ordinals}) {time-units=century}
  value century(number)
  yes "в XIX веке" → 1800-01-01..1900-01-01 decade
  no "век"

year
  match [year] ("год" | "года" | "году" | "годом" | "г" "."?)
  match [in-time] [year]
  value date(year, month, day)
  yes "в 2021 году" → 2021-01-01 year
  no "2000 человек"

years
  match first:[year] [joined-year] ("годы" | "годах" | "годов" | "гг" "."?)?
  match first:[year] [dash] joined-year:[year] ("годы" | "годах" | "годов" | "гг" "."?)?
  match ("с" | "со" | "между") first:[year] ("года" | "г" "."?)? ("по" | "до" | "и") joined-year:[year] ("год" | "года" | "годом" | "годами" | "гг" "."? | "г" "."?)
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

# What is to come, where a verb says so: "пройдет через две недели".
ahead
  match [future] ("через" | "спустя") [number] {time-units}
  value ahead(number, time-units)
  yes "Выборы пройдут через две недели" @2024-07-10 → 2024-07-22 week
  no "Он уехал через две недели"

one-ahead
  match [future] "через" {time-units=hour,day,week,month,year}
  value ahead(1, time-units)
  yes "Выборы пройдут через месяц" @2024-07-10 → 2024-08-01 month
  no "Он уехал через месяц"

half-year-ahead
  match [future] "через полгода"
  value ahead(6, month)
  yes "Выборы пройдут через полгода" @2024-07-10 → 2025-01-01 month
  no "Он уехал через полгода"

day-earlier
  match "днем" ("ранее" | "раньше")
  value unit(day, last, then)
  yes "Он пал 3 мая 2024 года. Днем ранее" → 2024-05-02 day
  no "днем"

day-later
  match "днем" ("позже" | "позднее")
  value unit(day, next, then)
  yes "Он пал 3 мая 2024 года. Днем позже" → 2024-05-04 day
  no "днем"

earlier
  match [number] {time-units} ("ранее" | "раньше")
  value earlier(number, time-units, of)
  yes "Он пал 3 мая 2024 года. Двумя днями ранее" → 2024-05-01 day
  no "двумя днями"

one-earlier
  match {time-units=week,month,year} ("ранее" | "раньше")
  value earlier(1, time-units, of)
  yes "Он пал 3 мая 2024 года. Месяцем ранее" → 2024-04-01 month
  no "месяцем"

later
  match ("через" | "спустя") [number] {time-units}
  match [number] {time-units} ("спустя" | "позже" | "позднее")
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

some-before-event
  match "за" time-units:{time-plurals} "до"
  value before-event(none, time-units)
  yes "за недели до выборов" → ? PXW
  no "за две недели до выборов"

one-before-event
  match "за" {time-units=hour,day,week,month,year} "до"
  value before-event(1, time-units)
  yes "за неделю до выборов" → ? P1W
  no "за две недели до выборов"

before-event
  match "за" ([number] | {vague}) {time-units=hour,day,week,month,year} "до"
  value before-event(number, time-units)
  yes "за две недели до выборов" → ? P2W
  no "две недели"

past-one
  match ("за последние" | "за минувшие" | "за прошедшие" | "за истекшие" | "за последний" | "за последнюю" | "за последнее") {time-units}
  value stretch(1, time-units, last)
  yes "за последние сутки" @2024-07-10 → 2024-07-09..2024-07-11 day
  no "за сутки"

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
  match directions:{directions=this} day-parts:{day-parts=night}
  value this-night()
  yes "сегодня ночью" @2024-07-10 → 2024-07-09T21:00..2024-07-10T06:00 part-of-day
  yes "Мост закроют сегодня ночью" @2024-07-10 → 2024-07-10T21:00..2024-07-11T06:00 part-of-day
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

every-unit
  match ("каждый" | "каждую" | "каждое" | "каждые" | "раз в" | "раза в" | "дважды в" | "трижды в" | "однажды в") {time-units}
  value every(time-units, 1)
  yes "каждый год" → ? P1Y
  no "год"

every-some-units
  match ("каждые" | "раз в") [number] {time-units}
  value every(time-units, number)
  yes "каждые два года" → ? P2Y
  no "два года"

every-weekday
  match ("каждый" | "каждую" | "каждое") {weekdays}
  value every-day(weekdays)
  yes "каждый понедельник" → ? XXXX-WXX-1
  no "понедельник"

weekday-plurals
  match {weekday-plurals}
  value every-day(weekday-plurals)
  yes "по понедельникам" → ? XXXX-WXX-1
  no "понедельник"

every-part
  match ("каждый" | "каждую" | "каждое") {day-parts}
  value every-part(day-parts)
  yes "каждую ночь" → ? XXXX-XX-XXTNI
  no "ночь"

recurring
  match time-units:{recurrences}
  value every(time-units, 1)
  yes "ежегодный форум" → ? P1Y
  no "год"

short-numeric-date
  match {weekdays} [comma]? [short-date] [uncounting]
  value numeric(short-date, day-month)
  yes "во вторник, 22/04" @2024-07-10 → 2024-04-22 day
  no "22/04"

numeric-month
  match [numeric-month]
  value numeric-month(numeric-month)
  yes "04/2016" → 2016-04-01 month
  no "2014-16"

holiday
  match {holidays} [year]? ("года" | "г" "."?)?
  match {holidays} {directions} "года"
  value holiday(holidays, year, directions)
  yes "под Новый год" @2024-07-10 → 2024-01-01 day
  no "в новом году"

dated-in-year
  match [day] {months} "в" [year] "году"
  value date(year, months, day)
  yes "14 декабря в 1989 году" → 1989-12-14 day
  no "14 декабря"

half-hour-ago
  match "полчаса" "назад"
  value ago(0.5, hour)
  yes "полчаса назад" @2024-07-10T14:30 → 2024-07-10T14:00 hour
  no "час назад"

half-year-ago
  match "полгода" "назад"
  value ago(6, month)
  yes "полгода назад" @2024-07-10 → 2024-01-01 month
  no "год назад"

half-duration
  match "полчаса"
  value duration(0.5, hour)
  yes "через полчаса" → ? PT0.5H
  no "час"

half-year-duration
  match ("полгода" | "полугода")
  value duration(6, month)
  yes "за полгода" → ? P6M
  no "год"

and-a-half
  match ("полтора" | "полторы" | "полутора") {time-units}
  value duration(1.5, time-units)
  yes "полтора года" → ? P1.5Y
  no "год"

duration
  match ("в течение" | "на протяжении")? [number] {time-units}
  value duration(number, time-units)
  yes "три дня" → ? P3D
  no "три человека"

one-duration
  match ("в течение" | "на протяжении" | "целый" | "целую" | "целое" | "весь" | "всю") {time-units=minute,hour,day,week,month,year,decade,century}
  match {hedges=over,least,under,most,about} {time-units=minute,hour,day,week,month,year,decade,century} [uncounting]
  value duration(1, time-units)
  yes "в течение недели" → ? P1W
  no "неделя"

some-duration
  match ("несколько" | "нескольких" | "многие" | "много" | "долгие") {time-plurals}
  value duration(none, time-plurals)
  yes "несколько недель" → ? PXW
  no "недели"

this-part
  match directions:{directions=this} day-parts:{day-parts}
  match {time-words=0} day-parts:{day-parts=morning,afternoon,evening,noon}
  value part-on(day-parts, 0)
  yes "этим утром" @2024-07-10 → 2024-07-10T06:00..2024-07-10T12:00 part-of-day
  no "утром"

past-part
  match directions:{directions=last} day-parts:{day-parts=morning,evening}
  value part-on(day-parts, -1)
  yes "прошлым вечером" @2024-07-10 → 2024-07-09T18:00..2024-07-10T00:00 part-of-day
  no "вечером"

part
  match ("в" | "к" | "на" | "до")? ("полдень" | "полудню" | "полудня")
  value part(noon, day)
  yes "3 мая 2024 года он пал. В полдень" → 2024-05-03T12:00..2024-05-03T13:00 part-of-day
  no "полдела"

part-midnight
  match ("в" | "к" | "до")? ("полночь" | "полуночи")
  value part(midnight, day)
  yes "3 мая 2024 года он пал. В полночь" → 2024-05-04T00:00..2024-05-04T01:00 part-of-day
  no "полдела"

part-morning
  match "утром"
  value part(morning, day)
  yes "3 мая 2024 года он пал. Утром" → 2024-05-03T06:00..2024-05-03T12:00 part-of-day
  no "утро"

part-evening
  match "вечером"
  value part(evening, day)
  yes "3 мая 2024 года он пал. Вечером" → 2024-05-03T18:00..2024-05-04T00:00 part-of-day
  no "вечер"

part-night
  match "ночью"
  value part(night, day)
  yes "3 мая 2024 года он пал. Ночью" → 2024-05-03T21:00..2024-05-04T06:00 part-of-day
  no "ночь"

point-clock
  match ("в" | "около" | "до" | "после") [point-clock] [uncounting]
  value time(point-clock, none, zones)
  yes "3 мая 2024 года он пал. В 12.30." → 2024-05-03T12:30 minute
  no "в 12.30 раза"

hour-minutes
  match ("в" | "около" | "до" | "после") hour:[hour] ("часов" | "часа" | "час") minute:[number] ("минут" | "минуты" | "минуту") by:{day-parts}? {zones}?
  match ("в" | "около" | "до" | "после") hour:[hour] by:{day-parts=morning,evening,night} {zones}?
  match ("около" | "до" | "после") hour:[hour] ("часов" | "часа" | "час") by:{day-parts}? {zones}?
  value clock(hour, minute, by, zones)
  yes "3 мая 2024 года он пал. В 9 часов 20 минут" → 2024-05-03T09:20 minute
  no "9 часов"

worded-hour
  match ("в" | "около" | "до" | "после") hour:[hour-words] ("часов" | "часа" | "час") by:{day-parts}? {zones}?
  match ("в" | "около" | "до" | "после") hour:[hour-words] by:{day-parts=morning,evening,night}
  value clock(hour, minute, by, zones)
  yes "3 мая 2024 года он пал. В семь часов утра" → 2024-05-03T07:00 hour
  no "семь часов"

clock-range
  match ("с" | "со" | "от") (from:[hour] | from:[clock]) ("часов" | "часа")? ("до" | "по") (until:[hour] | until:[clock]) ("часов" | "часа") until-by:{day-parts}? {zones}?
  match ("с" | "со" | "от") from:[clock] ("до" | "по") until:[clock] {zones}?
  value clock-range(from, until, from-by, until-by, zones)
  yes "3 мая 2024 года. С 9 до 11 часов" → 2024-05-03T09:00 hour
  no "с 9 до 11 человек"

month-first
  match {months} "."? [day] [comma] [year]
  value date(year, months, day)
  yes "Авг 26, 2015" → 2015-08-26 day
  no "август 2015"

rest-of-unit
  match ("остаток" | "остатка" | "остатке") {directions=this}? {time-units=week,month,year}
  value rest-of(time-units)
  yes "остаток года" @2024-07-10 → 2024-07-10..2025-01-01 year
  no "остаток роты"

before-christ
  match [number] ("году" | "года" | "год" | "годах" | "годы" | "г" "."? | "гг" "."?)? "до" ("н" "."? "э" | "нашей эры" | "рождества христова")
  match (number:[roman] | number:{ordinals}) {time-units=century} "до" ("н" "."? "э" | "нашей эры" | "рождества христова")
  value none()
  yes "в 1900 году до н. э." → none
  no "в 1900 году"
