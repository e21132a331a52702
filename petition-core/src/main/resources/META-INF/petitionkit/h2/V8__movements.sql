--liquibase formatted sql
--changeset petitionkit:8

-- Figures of movements. The keys lead with the movement, or with the one board of the ranking: these tables are distributed by
-- that, not by petition.

-- One row a movement: the ledger that readers see, and the one that is being counted anew. The empty movement records that the
-- petitions from before the first follower have been followed.
create table petitionkit_movement (
  movement varchar primary key,
  ledger bigint not null,
  next_ledger bigint
);

-- One row a petition of a movement: behind, current, leaving or returning, and the next entry of its history.
create table petitionkit_movement_petition (
  movement varchar not null,
  ledger bigint not null,
  petition uuid not null,
  state varchar not null,
  next_entry bigint not null,
  primary key (movement, ledger, petition)
);

-- One row a counted signature, and one that was erased: the person that it stands for, by a keyed hash or by nothing.
create table petitionkit_movement_signature (
  movement varchar not null,
  ledger bigint not null,
  petition uuid not null,
  signature uuid not null,
  state varchar not null,
  country varchar not null,
  counted_at timestamp(6) with time zone not null,
  person varchar,
  primary key (movement, ledger, petition, signature)
);

-- One row a person with at least one counted signature.
create table petitionkit_movement_person (
  movement varchar not null,
  ledger bigint not null,
  person varchar not null,
  signatures bigint not null,
  primary key (movement, ledger, person)
);

-- One row a figure: supporters, signatures, those of a country, an hour, a minute of the last day.
create table petitionkit_movement_figure (
  movement varchar not null,
  ledger bigint not null,
  kind varchar not null,
  subject varchar not null,
  figure bigint not null,
  primary key (movement, ledger, kind, subject)
);

-- One row a followed petition: the movements that it belongs to, those that it has left, and the next entry for the ranking.
create table petitionkit_followed (
  board varchar not null,
  petition uuid not null,
  movements varchar not null,
  leaving varchar not null,
  opened_at timestamp(6) with time zone not null,
  next_entry bigint not null,
  primary key (board, petition)
);

-- One row an hour or a minute of the last day in which signatures of a petition first counted.
create table petitionkit_trend (
  board varchar not null,
  span varchar not null,
  starts_at timestamp(6) with time zone not null,
  petition uuid not null,
  figure bigint not null,
  primary key (board, span, starts_at, petition)
);

create index petitionkit_trend_petition on petitionkit_trend (board, petition, starts_at);

insert into petitionkit_schema (version) values (8);
