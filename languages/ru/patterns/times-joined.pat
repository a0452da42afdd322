# A clock or part of a day with its day; thirds of a time.

part-of-day
  match ([a-day] | a-day:[a-span]) {day-parts}
  match {day-parts} [a-day]
  match ("поздно" | "рано" | "поздним" | "ранним")? {day-parts} [comma]? ("в" | "во") [a-day]
  value part(day-parts, a-day)
  yes "во вторник вечером" @2024-07-10 → 2024-07-09T18:00..2024-07-10T00:00 part-of-day
  yes "утром 5 мая 2024 года" → 2024-05-05T06:00..2024-05-05T12:00 part-of-day
  no "во вторник"

night-of
  match "в ночь на" [a-day]
  value night-to(a-day)
  yes "в ночь на 5 мая 2024 года" → 2024-05-04T21:00..2024-05-05T06:00 part-of-day
  no "5 мая 2024 года"

day-clock
  match [a-day] [comma]? ("около" | "примерно" | "в" | "к")? [a-clock]
  match [a-clock] [comma]? ("в" | "во")? [a-day]
  match [a-clock] [open] other:[a-clock] [close] [comma]? ("в" | "во")? [a-day]
  match [a-day] [comma]? ("at" | "à" | "в" | "عند" | "في")? [a-clock] [open] other:[a-clock] [close]
  value at(a-day, a-clock)
  yes "5 мая 2024 года в 14:30" → 2024-05-05T14:30 minute
  no "14:30"

third
  match {edges} ([a-period] | a-period:[a-day])
  value modified(edges, a-period)
  yes "в конце сентября" @2023-10-11 → 2023-09-21..2023-10-01 month
  yes "в середине мая 2024 года" → 2024-05-11..2024-05-21 month
  no "сентябрь"

nth-unit
  match (nth:{ordinals} | nth:{directions=last}) {time-units=day,week,month} of:[a-period]
  value nth-unit(nth, time-units, of)
  yes "на третьей неделе марта 2024 года" → 2024-03-18 week
  no "на третьей неделе"

first-units
  match part:{ordinals=1} [number] {time-units} [a-period]
  match part:{directions=last} [number] {time-units} [a-period]
  value edge(number, time-units, part, a-period)
  yes "за первые три месяца 2024 года" → 2024-01-01..2024-04-01 month
  no "три месяца"

day-part-clock
  match [a-day] {day-parts} [comma]? "в"? [a-clock]
  value at-part(a-day, day-parts, a-clock, hour)
  yes "завтра вечером в 8:00" @2024-07-10 → 2024-07-11T20:00 minute
  no "завтра вечером"

moment-clock
  match a-day:[a-moment] [comma]? "в"? [a-clock]
  match [a-clock] [comma]? a-day:[a-moment]
  value at(a-day, a-clock)
  yes "этим вечером в 8:00" @2024-07-10 → 2024-07-10T20:00 minute
  no "этим вечером"

length-sum
  match [a-length] ([comma] | "и")? second:[a-length] (([comma] | "и")? third:[a-length])? (([comma] | "и")? fourth:[a-length])? (([comma] | "и")? fifth:[a-length])?
  value sum(a-length, second, third, fourth, fifth)
  yes "год и два месяца и три дня" → ? P2M3D
  no "два месяца"

length-and-ago
  match [a-length] ([comma] | "и")? (a-day:[a-day] | a-day:[a-period])
  value and-ago(a-length, a-day)
  yes "пять месяцев и два дня назад" @2024-07-10 → 2024-02-08 day
  no "два дня и вторник"

lengths-and-ago
  match [a-length] ([comma] | "и")? second:[a-length] (([comma] | "и")? third:[a-length])? (([comma] | "и")? fourth:[a-length])? (([comma] | "и")? fifth:[a-length])? ([comma] | "и")? (a-day:[a-day] | a-day:[a-period])
  value lengths-ago(a-day, a-length, second, third, fourth, fifth)
  yes "1 год, 1 месяц и 1 день назад" @2024-07-10 → 2023-06-09 day
  no "1 год, 1 месяц"

third-part
  match {edges} {day-parts} [a-day]
  match [a-day] [comma]? "в"? {edges} {day-parts}
  value third-part(edges, day-parts, a-day)
  yes "в начале ночи 5 мая 2024 года" → 2024-05-05T21:00..2024-05-06T00:00 part-of-day
  no "ночь 5 мая"

nth-weekday
  match (nth:{ordinals=1,2,3,4,5} | nth:{directions=last}) {weekdays} of:[a-period]
  value nth(nth, weekdays, of)
  yes "первую пятницу июля 2024 года" → 2024-07-05 day
  no "первую пятницу"

set-clock
  match [a-set] [comma]? ("в" | "около")? [a-clock]
  value set-at(a-set, a-clock)
  yes "по понедельникам в 21:30" → ? XXXX-WXX-1T21:30
  no "по понедельникам"

night-from-to
  match "в"? "ночь" ("с" | "со") [a-day] "на" (until:[a-day])
  value part(night, a-day)
  yes "в ночь с пятницы на субботу" @2024-07-10 → 2024-07-05T21:00..2024-07-06T06:00 part-of-day
  no "с пятницы на субботу"

night-to-date
  match "в"? "ночь" ("с" | "со") [day] "на" [a-day]
  value night-to(a-day)
  yes "в ночь с 5 на 6 июля" @2024-07-10 → 2024-07-05T21:00..2024-07-06T06:00 part-of-day
  no "с 5 на 6 июля"

half-of-period
  match part:{ordinals=1,2} ("половине" | "половина" | "половины" | "половину") of:[a-period]
  value fraction(part, 2, of)
  yes "в первой половине июля 2024 года" → 2024-07-01..2024-07-17 month
  no "в первой половине дня"
