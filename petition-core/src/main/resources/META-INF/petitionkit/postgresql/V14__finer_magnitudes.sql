--liquibase formatted sql
--changeset petitionkit:14

-- The steps by which petitions of a term are ordered are shorter from a count of 1,024 on: the first search indexes all
-- petitions anew.
insert into petitionkit_unindexed (petition)
select p.petition from petitionkit_petition p
where not exists (select 1 from petitionkit_unindexed u where u.petition = p.petition);

insert into petitionkit_schema (version) values (14);
