--liquibase formatted sql
--changeset petitionkit:1

-- PetitionKit on H2 2.2 or newer. Run by Schema.apply, Flyway or Liquibase, or by hand.
-- Every key leads with the petition, and no constraint looks beyond one: all tables but the three short ones (schema,
-- key, listener) can be partitioned or distributed by petition.

-- The versions of this schema that have been applied.
create table petitionkit_schema (
  version integer primary key
);

-- What the host's secrets can be recognised by.
create table petitionkit_key (
  purpose varchar not null,
  key_id varchar not null,
  check_value varchar not null,
  primary key (purpose, key_id)
);

-- One row a petition. The document is what the library calls a Petition, as JSON; the rest is how far its rows have come.
create table petitionkit_petition (
  petition uuid primary key,
  created_at timestamp(6) with time zone not null,
  state varchar not null,
  deadline timestamp(6) with time zone,
  document character large object not null,
  revision bigint not null,
  version bigint not null,
  signatures bigint not null,
  entries bigint not null,
  events bigint not null,
  present timestamp(6) with time zone
);

create index petitionkit_petition_created on petitionkit_petition (created_at, petition);
create index petitionkit_petition_due on petitionkit_petition (state, deadline);

-- One row a signature. The document holds what belongs to the signer, or, where that is sealed with a key, what is left of
-- it after erasure; mailbox and person are the first 64 bits of the
-- signer keys, to find a signature by.
create table petitionkit_signature (
  petition uuid not null,
  signature uuid not null,
  number bigint not null,
  state varchar not null,
  former varchar,
  country varchar not null,
  region varchar,
  assurance varchar not null,
  verification varchar,
  verified_at timestamp(6) with time zone,
  received_at timestamp(6) with time zone not null,
  confirmed_at timestamp(6) with time zone,
  counted_at timestamp(6) with time zone,
  messages integer not null,
  mailbox bigint,
  person bigint,
  document varchar not null,
  key_id varchar,
  sealed varchar,
  primary key (petition, signature)
);

create index petitionkit_signature_number on petitionkit_signature (petition, number);
create index petitionkit_signature_mailbox on petitionkit_signature (mailbox, petition);
create index petitionkit_signature_person on petitionkit_signature (person, petition);

-- One row a transition of a signature; never changed, never deleted.
create table petitionkit_history (
  petition uuid not null,
  number bigint not null,
  signature uuid not null,
  from_state varchar,
  to_state varchar not null,
  country varchar not null,
  region varchar,
  counted_at timestamp(6) with time zone,
  assured_before varchar not null,
  assured varchar not null,
  happened_at timestamp(6) with time zone not null,
  cause varchar not null,
  by_kind varchar not null,
  by_id varchar,
  primary key (petition, number)
);

-- One row a signing that came with an idempotency key; deleted a day later. The key is hashed.
create table petitionkit_first_result (
  petition uuid not null,
  idempotency_key varchar not null,
  kept_until timestamp(6) with time zone not null,
  document varchar not null,
  primary key (petition, idempotency_key)
);

create index petitionkit_first_result_until on petitionkit_first_result (petition, kept_until);

-- One row a count: what is counted, for whom or when, and how many. Version is the petition's when it last changed.
create table petitionkit_tally (
  petition uuid not null,
  kind varchar not null,
  subject varchar not null,
  figure bigint not null,
  version bigint not null,
  primary key (petition, kind, subject)
);

-- One row a write, with the events that it had to tell; deleted when all listeners have been told.
create table petitionkit_event (
  petition uuid not null,
  last_number bigint not null,
  first_number bigint not null,
  document varchar not null,
  primary key (petition, last_number)
);

-- Who is told.
create table petitionkit_listener (
  listener varchar primary key
);

-- The event that a listener is told next of a petition; from the first where there is no row.
create table petitionkit_position (
  petition uuid not null,
  listener varchar not null,
  next_number bigint not null,
  attempts integer not null,
  rests_until timestamp(6) with time zone,
  primary key (petition, listener)
);

-- Events that a listener failed on too often.
create table petitionkit_given_up (
  petition uuid not null,
  number bigint not null,
  listener varchar not null,
  given_up_at timestamp(6) with time zone not null,
  document varchar not null,
  primary key (petition, number, listener)
);

insert into petitionkit_schema (version) values (1);
