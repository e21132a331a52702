--liquibase formatted sql
--changeset petitionkit:16

-- Petitions are found in the order of their creation, too: the first search indexes them anew.
alter table petitionkit_standing add column created timestamp(6) with time zone default '1970-01-01 00:00:00+00' not null;
alter table petitionkit_term add column created timestamp(6) with time zone default '1970-01-01 00:00:00+00' not null;

create index petitionkit_term_created on petitionkit_term (term, state, created, petition);

insert into petitionkit_unindexed (petition)
select p.petition from petitionkit_petition p
where not exists (select 1 from petitionkit_unindexed u where u.petition = p.petition);

insert into petitionkit_schema (version) values (16);
