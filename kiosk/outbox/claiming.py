"""Which letter goes next: the one rule, written out as SQL.

Adds, questions and answers commute with each other, quantities do not ("the line holds 3").
"""

CLAIM = """
update letter set state = 'sending', tries = tries + 1
where state = 'waiting' and number = (
  select mine.number from letter as mine
  where mine.state = 'waiting'
    and mine.due <= :now
    and mine.endpoint not in (select value from json_each(:open_endpoints))
    and not exists (
      select 1 from letter as earlier
      where earlier.state in ('waiting', 'sending', 'held')
        and earlier.session_id = mine.session_id
        and earlier.number < mine.number
        and (
          -- the session must be known before anything is put into it
          earlier.kind = 'start_session'
          -- an order and a farewell come last
          or mine.kind in ('order', 'end_session')
          or earlier.event_id = mine.refers_to
          -- an absolute number must not overtake an approval, nor be overtaken by one
          or (mine.kind = 'quantity' and earlier.kind = 'approve')
          or (mine.kind = 'approve' and earlier.kind = 'quantity')
          or (
            earlier.endpoint = mine.endpoint
            -- a letter that broke the backend twice may be overtaken where it makes no difference
            and not (
              earlier.faults >= 2
              and earlier.kind in ('add', 'ask', 'approve', 'decline')
              and mine.kind in ('add', 'ask', 'approve', 'decline')
            )
          )
        )
    )
  order by mine.number
  limit 1
)
returning event_id, session_id, kind, body, created, due, refers_to, tries, last_error, state
"""
"""Parameters *now* (epoch seconds) and *open_endpoints* (JSON list); one row or none."""
