"""The schema of ``kiosk.db``, step by step. A step that was released is never edited."""

from kiosk.outbox.first_schema import FIRST_SCHEMA

_BILLED = """
alter table item add column billed_product_id text;
alter table item add column pieces integer not null default 0 check (pieces >= 0);
"""

_STAFF = """
alter table ledger rename to ledger_before;
create table ledger (
  number integer primary key,
  at real not null,
  who text not null,
  what text not null check (what <> ''),
  session_id text,
  event_id text,
  words text not null,
  mac text not null
) strict;
insert into ledger
  select row_number() over (order by number), at, 'till', what, session_id, event_id, words, ''
  from ledger_before;
drop table ledger_before;

create table staff (
  name text primary key,
  pin_hash text not null,
  since real not null
) strict;

create table staff_lock (
  only integer primary key check (only = 1),
  wrong integer not null check (wrong >= 0),
  locks integer not null check (locks >= 0),
  locked_at real,
  locked_for_s real not null
) strict;

create table closed (
  only integer primary key check (only = 1),
  since real not null,
  who text not null
) strict;
"""
"""The sealed ledger outlives its sessions, so it refers to none; staff, and who closed the till."""

_CODES = """
create table station (
  station_id text primary key,
  mode text check (mode in ('add', 'remove', 'price_check')),
  scans integer not null default 0,
  last_at real
) strict;
alter table item add column code text not null default '';
alter table item add column seen_as text;
create index item_seen_as on item (seen_as) where seen_as is not null;
"""

_DELIVERY = """
alter table session add column signed_in integer not null default 0
  check (signed_in in (0, 1));
alter table letter add column remote_id text not null default '';
alter table letter add column doubts integer not null default 0;
create table total (
  device_id text not null,
  product_id text not null,
  quantity integer not null,
  at real not null,
  primary key (device_id, product_id)
) strict;
create index letter_faulty on letter (endpoint) where faults > 0 and state = 'waiting';
drop index letter_open;
create index letter_queue on letter (number) where state in ('waiting', 'sending', 'held');
"""
"""What the backend calls an item, attempts that may have been carried out, and its totals."""

_EVIDENCE = """
create table evidence (
  event_id text primary key references item on delete cascade,
  taken_at real not null,
  uploaded integer not null default 0 check (uploaded in (0, 1))
) strict;
create index evidence_taken on evidence (taken_at);

create table alert (
  event_id text primary key,
  what text not null check (what in ('help_wanted', 'breaker_open', 'camera_lost', 'parked')),
  words text not null,
  created real not null,
  due real not null,
  tries integer not null default 0,
  last_error text not null default '',
  state text not null default 'waiting'
    check (state in ('waiting', 'sending', 'delivered', 'parked')),
  settled_at real
) strict;
create index alert_due on alert (due) where state in ('waiting', 'sending');
"""
"""Pictures of lines; what staff are told through the webhook."""

_PRODUCTS = """
create table edit (
  number integer primary key,
  event_id text not null unique,
  product_id text not null,
  fields text not null,
  at real not null,
  who text not null,
  state text not null default 'waiting' check (state in ('waiting', 'refused')),
  note text not null default ''
) strict;

create table unknown_code (
  barcode text primary key,
  first_at real not null,
  last_at real not null,
  times integer not null default 1
) strict;

create table first_price (
  session_id text not null references session on delete cascade,
  product_id text not null,
  price_minor integer,
  primary key (session_id, product_id)
) strict;
"""
"""Products that staff changed, codes that nothing is sold under, prices when a line began."""

_WEIGHTS = """
alter table line add column grams integer;
alter table line add column label_minor integer;
create table question_anew (
  event_id text primary key references item on delete cascade,
  session_id text not null references session on delete cascade,
  kind text not null,
  product_id text,
  alternatives text not null,
  confidence real not null,
  posted integer not null default 0 check (posted in (0, 1)),
  state text not null default 'open' check (state in ('open', 'phone', 'yes', 'no', 'left')),
  grams integer,
  label_minor integer
) strict;
insert into question_anew
  select event_id, session_id, kind, product_id, alternatives, confidence, posted, state, null, null
  from question order by rowid;
drop table question;
alter table question_anew rename to question;
create index question_session on question (session_id, state);
"""
"""Pieces with a weight or price of their own; a new kind of question needs no new table."""

_VOTES = """
alter table item add column votes text not null default '[]';
alter table item add column answered_by text not null default ''
  check (answered_by in ('', 'screen', 'phone'));
"""
"""Which frames voted for an item, as [time, score] pairs, and who answered about it."""

_HOLDS = """
create table hold (
  event_id text primary key,
  session_id text not null references session on delete cascade,
  kind text not null check (kind in ('age', 'limit', 'expired')),
  product_id text not null,
  pieces integer not null check (pieces > 0),
  confidence real not null,
  age integer not null check (age >= 0),
  grams integer,
  label_minor integer,
  in_basket integer not null check (in_basket in (0, 1)),
  at real not null,
  lies integer not null default 0 check (lies in (0, 1)),
  state text not null default 'open' check (state in ('open', 'yes', 'no', 'left'))
) strict;
create index hold_session on hold (session_id, state);

create table age_approval (
  session_id text primary key references session on delete cascade,
  age integer not null,
  who text not null,
  at real not null
) strict;
"""
"""What a rule keeps out of the basket, and the age that staff approved in a sale."""

_LEFT = "alter table item add column gone_at real;"
"""When its place was seen bare; null while it lies there, or where that was never seen."""

_STOCK = "alter table first_price add column stock integer;"
"""How many there were when it came into the basket; null where that was not known."""

STEPS: tuple[str, ...] = (
    FIRST_SCHEMA,
    _BILLED,
    _STAFF,
    _CODES,
    _DELIVERY,
    _EVIDENCE,
    _PRODUCTS,
    _WEIGHTS,
    _VOTES,
    _HOLDS,
    _LEFT,
    _STOCK,
)
"""``pragma user_version`` counts the steps that a file has been through."""
