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
  match ([a-day] | a-day:[a-moment]) [comma]? ("at" | "by" | "around" | "about" | "from" | "shortly"? ("before" | "after"))? [a-clock]
  match [a-clock] [comma]? ("on" | "of")? ([a-day] | a-day:[a-moment])
  match [a-clock] [open] other:[a-clock] [close] [comma]? ("on" | "of")? [a-day]
  match [a-day] [comma]? ("at" | "à" | "в" | "عند" | "في")? [a-clock] [open] other:[a-clock] [close]
  value at(a-day, a-clock)
  yes "on 5 May 2024 at 14:30" → 2024-05-05T14:30 minute
  yes "at 3 pm on 5 May 2024" → 2024-05-05T15:00 hour
  no "14:30"

day-hour
  match ([a-day] | a-day:[a-moment]) [comma]? ("at" | "around" | "about") (hour:[hour] | hour:[hour-words]) [uncounting]
  value at-hour(a-day, hour)
  yes "tomorrow at 7." @2024-07-10 → 2024-07-11T07:00 hour
  no "tomorrow at 7 sites"

day-part-clock
  match [a-day] {day-parts} [comma]? ("at" | "around" | "about" | "by")? [a-clock]
  match [a-day] {day-parts} [comma]? ("at" | "around" | "about") (hour:[hour] | hour:[hour-words]) [uncounting]
  match [a-clock] [comma]? ("on" | "of")? [a-day] {day-parts}
  value at-part(a-day, day-parts, a-clock, hour)
  yes "Friday evening at 8" @2024-07-10 → 2024-07-05T20:00 hour
  no "Friday evening"

meridiem-of-day
  match [a-day] {meridiems}
  value part(meridiems, a-day)
  yes "Tuesday AM" @2024-07-10 → 2024-07-09T06:00..2024-07-09T12:00 part-of-day
  no "Tuesday"

length-sum
  match [a-length] ([comma] "and"? | "and")? second:[a-length] (([comma] "and"? | "and")? third:[a-length])? (([comma] "and"? | "and")? fourth:[a-length])?
  value sum(a-length, second, third, fourth)
  yes "an hour and 20 minutes" → ? PT1H20M
  no "two years"

length-and-ago
  match [a-length] ([comma] | "and")? (a-day:[a-day] | a-day:[a-period])
  match [a-length] ([comma] | "and")? second:[a-length] ([comma] "and"? | "and")? (a-day:[a-day] | a-day:[a-period])
  value and-ago(a-length, a-day, second)
  yes "two months and 21 days ago" @2024-07-31 → 2024-05-10 day
  no "two months and Friday"

lengths-and-ago
  match [a-length] ([comma] "and"? | "and")? second:[a-length] (([comma] "and"? | "and")? third:[a-length])? (([comma] "and"? | "and")? fourth:[a-length])? (([comma] "and"? | "and")? fifth:[a-length])? ([comma] "and"? | "and")? (a-day:[a-day] | a-day:[a-period])
  value lengths-ago(a-day, a-length, second, third, fourth, fifth)
  yes "1 year, 1 month, 1 week and 1 day ago" @2024-07-10 → 2023-06-02 day
  no "1 year, 1 month"

third-part-of-day
  match [a-day] [comma]? ("in" "the")? {edges} {day-parts}
  match ("in"? "the")? {edges} {day-parts} [comma]? ("on" | "of")? [a-day]
  value third-part(edges, day-parts, a-day)
  yes "early night on Tuesday" @2024-07-10 → 2024-07-09T21:00..2024-07-10T00:00 part-of-day
  no "Tuesday afternoon"

nth-weekday
  match "the"? (nth:{ordinals=1,2,3,4,5} | nth:{directions=last}) {weekdays} ("of" | "in") "the"? (of:[a-period])
  value nth(nth, weekdays, of)
  yes "the last Sunday of May 2024" → 2024-05-26 day
  yes "the first Friday of next month" @2024-07-10 → 2024-08-02 day
  no "the first Friday"

length-from-day
  match length:[a-length] "from" ([a-day] | a-day:[a-period])
  match length:[a-distance] ([a-day] | a-day:[a-period]) [whole]
  value length-from(length, a-day)
  yes "two weeks after 13 May 1999" → 1999-05-27 day
  yes "two days before 13 May 1999" → 1999-05-11 day
  no "two weeks after the vote"

third
  match {edges} ("the" | "of" | "in" | "on")? ([a-period] | a-period:[a-day])
  value modified(edges, a-period)
  yes "in late September" @2023-10-11 → 2023-09-21..2023-10-01 month
  yes "mid-May 2024" → 2024-05-11..2024-05-21 month
  yes "at the end of 2023" → 2023-09-01..2024-01-01 year
  no "September"

nth-unit
  match "the"? (nth:{ordinals} | nth:[marked-day] | nth:{directions=last}) {time-units=day,week,month,quarter} ("of" | "in")? "the"? of:[a-period]
  match of:[a-period] "s" (nth:{ordinals} | nth:{directions=last}) {time-units=week,month,quarter}
  value nth-unit(nth, time-units, of)
  yes "the third week of March 2024" → 2024-03-18 week
  yes "the ninth month of next year" @2024-07-10 → 2025-09-01 month
  no "the third week"

week-of-day
  match "the"? "week" ("of" | "commencing" | "beginning" | "starting" | "ending") "on"? [a-day]
  value holding(week, a-day)
  yes "in the week of 4 March 2024" → 2024-03-04 week
  no "the week of the vote"

stamp
  match [a-day] "T" [a-clock] ("Z" | {zones})?
  value at(a-day, a-clock)
  yes "2024-03-04T14:30" → 2024-03-04T14:30 minute
  no "2024-03-04"

first-units
  match "the"? (part:{ordinals=1} | part:{directions=last}) [number] {time-units} "of" "the"? ([a-period] | {time-units=year})
  value edge(number, time-units, part, a-period)
  yes "the first three months of 2024" → 2024-01-01..2024-04-01 month
  no "three months of 2024"

set-clock
  match [a-set] [comma]? ("at" | "around" | "from")? [a-clock]
  value set-at(a-set, a-clock)
  yes "every Monday at 9 pm" → ? XXXX-WXX-1T21
  no "every Monday"

length-starting
  match "for"? [a-length] [comma]? ("starting" | "beginning") ("from" | "on")? ([a-day] | a-day:[a-moment])
  match "for" [a-length] [comma]? "from" [a-day]
  value length-starting(a-length, a-day)
  yes "for 3 days starting next Monday" @2024-07-10 → 2024-07-15..2024-07-19 day
  no "starting next Monday"
