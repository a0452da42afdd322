# A clock or part of a day with its day; thirds of a time.

part-of-day
  match [a-day] {day-parts}
  match "the"? {day-parts} ("of" | "on") [a-day]
  match "the"? {day-parts} [comma]? [a-day]
  value part(day-parts, a-day)
  yes "on Monday evening" @2024-07-10 → 2024-07-08T18:00..2024-07-09T00:00 part-of-day
  yes "the morning of 5 May 2024" → 2024-05-05T06:00..2024-05-05T12:00 part-of-day
  no "Monday"

overnight
  match ("overnight" | "late" | "the night") ("on" | "of")? [a-day]
  value part(night, a-day)
  yes "late on Tuesday" @2024-07-10 → 2024-07-09T21:00..2024-07-10T06:00 part-of-day
  no "late in May"

day-part
  match [a-day] [comma]? [a-part]
  value part-of(a-part, a-day)
  yes "on Tuesday at dawn" @2024-07-10 → 2024-07-09T04:00..2024-07-09T07:00 part-of-day
  no "Tuesday"

day-clock
  match [a-day] [comma]? ("at" | "by" | "around" | "about")? [a-clock]
  match [a-clock] [comma]? "on"? [a-day]
  value at(a-day, a-clock)
  yes "on 5 May 2024 at 14:30" → 2024-05-05T14:30 minute
  yes "at 3 pm on 5 May 2024" → 2024-05-05T15:00 hour
  no "14:30"

third
  match {edges} ("the" | "of" | "in" | "on")? ([a-period] | a-period:[a-day])
  value modified(edges, a-period)
  yes "in late September" @2023-10-11 → 2023-09-21..2023-10-01 month
  yes "mid-May 2024" → 2024-05-11..2024-05-21 month
  yes "at the end of 2023" → 2023-09-01..2024-01-01 year
  no "September"

first-units
  match "the"? (part:{ordinals=1} | part:{directions=last}) ([number] {time-units} | {time-units=day,week,month}) "of" "the"? ([a-period] | {time-units=year})
  value edge(number, time-units, part, a-period)
  yes "the first three months of 2024" → 2024-01-01..2024-04-01 month
  no "three months of 2024"
