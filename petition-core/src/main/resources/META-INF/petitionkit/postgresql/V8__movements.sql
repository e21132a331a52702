--liquibase formatted sql
--changeset petitionkit:8

-- Figures of movements. The keys lead with the movement, or with the one board of the ranking: these tables are distributed by
-- that, not by petition.

-- One row a movement: the ledger that readers see, and the one that is being counted anew. The empty movement records that the
-- petitions from before the first follower have been followed.
create table petitionkit_movement (
  movement text collate "C" primary key,
  ledger bigint not null,
  next_ledger bigint
);

-- One row a petition of a movement: behind, current, leaving or returning, and the next entry of its history.
create table petitionkit_movement_petition (
  movement text collate "C" not null,
  ledger bigint not null,
  petition uuid not null,
  state text not null,
  next_entry bigint not null,
  primary key (movement, ledger, petition)
);

-- One row a counted signature, and one that was erased: the person that it stands for, by a keyed hash or by nothing.
create table petitionkit_movement_signature (
  movement text collate "C" not null,
  ledger bigint not null,
  petition uuid not null,
  signature uuid not null,
  state text not null,
  country text not null,
  counted_at timestamptz not null,
  person text,
  primary key (movement, ledger, petition, signature)
);

-- One row a person with at least one counted signature.
create table petitionkit_movement_person (
  movement text collate "C" not null,
  ledger bigint not null,
  person text collate "C" not null,
  signatures bigint not null,
  primary key (movement, ledger, person)
);

-- One row a figure: supporters, signatures, those of a country, an hour, a minute of the last day.
create table petitionkit_movement_figure (
  movement text collate "C" not null,
  ledger bigint not null,
  kind text not null,
  subject text collate "C" not null,
  figure bigint not null,
  primary key (movement, ledger, kind, subject)
) with (fillfactor = 50);

-- One row a followed petition: the movements that it belongs to, those that it has left, and the next entry for the ranking.
create table petitionkit_followed (
  board text collate "C" not null,
  petition uuid not null,
  movements text not null,
  leaving text not null,
  opened_at timestamptz not null,
  next_entry bigint not null,
  primary key (board, petition)
) with (fillfactor = 50);

-- One row an hour or a minute of the last day in which signatures of a petition first counted.
create table petitionkit_trend (
  board text collate "C" not null,
  span text not null,
  starts_at timestamptz not null,
  petition uuid not null,
  figure bigint not null,
  primary key (board, span, starts_at, petition)
) with (fillfactor = 50);

create index petitionkit_trend_petition on petitionkit_trend (board, petition, starts_at);

insert into petitionkit_schema (version) values (8);
