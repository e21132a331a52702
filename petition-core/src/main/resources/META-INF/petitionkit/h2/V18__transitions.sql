--liquibase formatted sql
--changeset petitionkit:18

-- Whether a row tells of transitions of signatures, and beside them of mails at most: a listener that follows the history needs the
-- last of such rows alone.
alter table petitionkit_event add column is_transition boolean default false not null;

insert into petitionkit_schema (version) values (18);
