--liquibase formatted sql
--changeset petitionkit:6

-- Questions across petitions, and what staff keep about petitions.

-- One row a petition: its state, since when it has had it, and its count.
create table petitionkit_standing (
  petition uuid primary key,
  state text not null,
  since timestamptz not null,
  counted bigint not null
) with (fillfactor = 50);

create index petitionkit_standing_counted on petitionkit_standing (state, counted, petition);

-- One row a petition and term that finds it: a word, a tag, an area, a department. Each petition has the empty term.
create table petitionkit_term (
  term text collate "C" not null,
  state text not null,
  since timestamptz not null,
  petition uuid not null,
  primary key (term, state, since, petition)
);

create index petitionkit_term_petition on petitionkit_term (petition);

-- One row a petition about which staff keep something, and who has it checked out.
create table petitionkit_case_file (
  petition uuid primary key,
  holder text,
  held_until timestamptz,
  document text not null
);

-- Petitions that are older than this script. The first search indexes them, and empties the table.
create table petitionkit_unindexed (
  petition uuid primary key
);

insert into petitionkit_unindexed (petition) select petition from petitionkit_petition;

insert into petitionkit_schema (version) values (6);
