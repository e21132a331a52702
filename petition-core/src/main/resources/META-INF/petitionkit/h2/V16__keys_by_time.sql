--liquibase formatted sql
--changeset petitionkit:16

-- On PostgreSQL the key of signatures begins with their ids from now on. H2 gains nothing by that.
insert into petitionkit_schema (version) values (16);
