--liquibase formatted sql
--changeset petitionkit:1

-- PetitionKit on PostgreSQL 13 or newer. Run by Schema.apply, Flyway or Liquibase, or by hand.
-- Every key leads with the petition, and no constraint looks beyond one: all tables but the three short ones (schema,
-- key, listener) can be partitioned or distributed by petition.

-- The versions of this schema that have been applied.
create table petitionkit_schema (
  version integer primary key
);

-- What the host's secrets can be recognised by.
create table petitionkit_key (
  purpose text not null,
  key_id text not null,
  check_value text not null,
  primary key (purpose, key_id)
);

-- One row a petition. The document is what the library calls a Petition, as JSON; the rest is how far its rows have come.
create table petitionkit_petition (
  petition uuid primary key,
  created_at timestamptz not null,
  state text not null,
  deadline timestamptz,
  document text not null,
  revision bigint not null,
  version bigint not null,
  signatures bigint not null,
  entries bigint not null,
  events bigint not null,
  present timestamptz
) with (fillfactor = 50);

create index petitionkit_petition_created on petitionkit_petition (created_at, petition);
create index petitionkit_petition_due on petitionkit_petition (state, deadline);

-- One row a signature. The document holds what belongs to the signer, or, where that is sealed with a key, what is left of
-- it after erasure; mailbox and person are the first 64 bits of the
-- signer keys, to find a signature by.
create table petitionkit_signature (
  petition uuid not null,
  signature uuid not null,
  number bigint not null,
  state text not null,
  former text,
  country text not null,
  region text,
  assurance text not null,
  verification text,
  verified_at timestamptz,
  received_at timestamptz not null,
  confirmed_at timestamptz,
  counted_at timestamptz,
  messages integer not null,
  mailbox bigint,
  person bigint,
  document text not null,
  key_id text,
  sealed text,
  primary key (petition, signature)
) with (fillfactor = 80);

create index petitionkit_signature_number on petitionkit_signature (petition, number);
create index petitionkit_signature_mailbox on petitionkit_signature (mailbox, petition) where mailbox is not null;
create index petitionkit_signature_person on petitionkit_signature (person, petition) where person is not null;

-- One row a transition of a signature; never changed, never deleted.
create table petitionkit_history (
  petition uuid not null,
  number bigint not null,
  signature uuid not null,
  from_state text,
  to_state text not null,
  country text not null,
  region text,
  counted_at timestamptz,
  assured_before text not null,
  assured text not null,
  happened_at timestamptz not null,
  cause text not null,
  by_kind text not null,
  by_id text,
  primary key (petition, number)
);

-- One row a signing that came with an idempotency key; deleted a day later. The key is hashed.
create table petitionkit_first_result (
  petition uuid not null,
  idempotency_key text not null,
  kept_until timestamptz not null,
  document text not null,
  primary key (petition, idempotency_key)
);

create index petitionkit_first_result_until on petitionkit_first_result (petition, kept_until);

-- One row a count: what is counted, for whom or when, and how many. Version is the petition's when it last changed.
create table petitionkit_tally (
  petition uuid not null,
  kind text not null,
  subject text collate "C" not null,
  figure bigint not null,
  version bigint not null,
  primary key (petition, kind, subject)
) with (fillfactor = 50);

-- One row a write, with the events that it had to tell; deleted when all listeners have been told.
create table petitionkit_event (
  petition uuid not null,
  last_number bigint not null,
  first_number bigint not null,
  document text not null,
  primary key (petition, last_number)
);

alter table petitionkit_event alter column document set storage external;

-- Who is told.
create table petitionkit_listener (
  listener text primary key
);

-- The event that a listener is told next of a petition; from the first where there is no row.
create table petitionkit_position (
  petition uuid not null,
  listener text not null,
  next_number bigint not null,
  attempts integer not null,
  rests_until timestamptz,
  primary key (petition, listener)
);

-- Events that a listener failed on too often.
create table petitionkit_given_up (
  petition uuid not null,
  number bigint not null,
  listener text not null,
  given_up_at timestamptz not null,
  document text not null,
  primary key (petition, number, listener)
);

insert into petitionkit_schema (version) values (1);
