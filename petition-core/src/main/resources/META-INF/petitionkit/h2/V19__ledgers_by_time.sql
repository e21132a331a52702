--liquibase formatted sql
--changeset petitionkit:19

-- On PostgreSQL the keys of a movement's signatures and people begin with what differs from row to row. H2 gains nothing by that.
insert into petitionkit_schema (version) values (19);
