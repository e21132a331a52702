--liquibase formatted sql
--changeset petitionkit:9

-- Petitions are found by outcomes, reached thresholds and missing labels, too: the first search indexes them anew.
insert into petitionkit_unindexed (petition)
select p.petition from petitionkit_petition p
where not exists (select 1 from petitionkit_unindexed u where u.petition = p.petition);

insert into petitionkit_schema (version) values (9);
