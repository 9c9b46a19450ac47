"""The schema of ``kiosk.db`` as the first release had it. It is never edited."""

FIRST_SCHEMA = """
create table session (
  session_id text primary key,
  guest integer not null check (guest in (0, 1)),
  phase text not null check (phase in ('pairing', 'shopping', 'review', 'ordering', 'thanks')),
  count_what_lies integer not null check (count_what_lies in (0, 1)),
  opened_at real not null,
  closed_at real,
  device_id text not null default '',
  shopper text not null default '',
  sequence integer not null default 0,
  to_be_answered integer not null default 0,
  order_number text,
  order_is_local integer not null default 0 check (order_is_local in (0, 1)),
  order_total_minor integer
) strict;
create unique index session_open on session (closed_at is null) where closed_at is null;

create table item (
  event_id text primary key,
  session_id text not null references session on delete cascade,
  product_id text,
  confidence real not null,
  x0 real not null, y0 real not null, x1 real not null, y1 real not null,
  seen_at real not null,
  gone integer not null default 0 check (gone in (0, 1))
) strict;
create index item_session on item (session_id);

create table question (
  event_id text primary key references item on delete cascade,
  session_id text not null references session on delete cascade,
  kind text not null
    check (kind in ('unsure', 'look_alike', 'same_or_more', 'always_ask', 'unknown')),
  product_id text,
  alternatives text not null,
  confidence real not null,
  posted integer not null default 0 check (posted in (0, 1)),
  state text not null default 'open' check (state in ('open', 'phone', 'yes', 'no', 'left'))
) strict;
create index question_session on question (session_id, state);

create table line (
  session_id text not null references session on delete cascade,
  place integer not null,
  line_id text not null,
  product_id text not null,
  name text not null,
  quantity integer not null check (quantity >= 0),
  unit_price_minor integer,
  confidence real,
  primary key (session_id, place)
) strict;

create table correction (
  session_id text not null references session on delete cascade,
  product_id text not null,
  pieces integer not null check (pieces > 0),
  primary key (session_id, product_id)
) strict;

create table letter (
  number integer primary key,
  event_id text not null unique,
  session_id text not null references session on delete cascade,
  kind text not null check (kind in (
    'start_session', 'end_session', 'add', 'quantity', 'ask', 'approve', 'decline', 'order')),
  endpoint text not null check (endpoint in ('devices', 'basket', 'pending', 'orders')),
  refers_to text,
  body text not null check (json_valid(body)),
  created real not null,
  due real not null,
  tries integer not null default 0,
  faults integer not null default 0,
  overtaken integer not null default 0 check (overtaken in (0, 1)),
  last_error text not null default '',
  state text not null default 'waiting' check (state in (
    'waiting', 'sending', 'held', 'delivered', 'parked', 'cancelled')),
  settled_at real,
  settled_sequence integer,
  line_quantity integer,
  reported integer not null default 0 check (reported in (0, 1))
) strict;
create index letter_state on letter (state);
create index letter_session on letter (session_id, number);
create index letter_open on letter (session_id, number)
  where state in ('waiting', 'sending', 'held');
create index letter_due on letter (due) where state = 'waiting';
create index letter_refers on letter (refers_to) where refers_to is not null;

create table ledger (
  number integer primary key,
  at real not null,
  what text not null check (what in (
    'letter_retried', 'letter_discarded', 'letter_noted', 'confirmed_by_person',
    'corrected_here', 'held_at_end')),
  session_id text references session on delete set null,
  event_id text,
  words text not null
) strict;
"""
