--liquibase formatted sql
--changeset petitionkit:11

-- Petitions of a term are found in the order of their counts: the first search indexes them anew.
alter table petitionkit_term add column magnitude integer default 0 not null;

create index petitionkit_term_magnitude on petitionkit_term (term, state, magnitude, petition, since);

insert into petitionkit_unindexed (petition)
select p.petition from petitionkit_petition p
where not exists (select 1 from petitionkit_unindexed u where u.petition = p.petition);

insert into petitionkit_schema (version) values (11);
