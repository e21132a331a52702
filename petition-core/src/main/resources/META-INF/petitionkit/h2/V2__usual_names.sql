--liquibase formatted sql
--changeset petitionkit:2

-- Gives tables and columns the usual names of what they hold. Stop the nodes of the older release first: they read and
-- write the former names. H2 commits each statement by itself, so each passes over what is done already.

alter table if exists petitionkit_position rename to petitionkit_listener_offset;
alter table petitionkit_listener_offset alter column if exists rests_until rename to retry_at;

alter table if exists petitionkit_given_up rename to petitionkit_dead_letter;
alter table petitionkit_dead_letter alter column if exists given_up_at rename to failed_at;

alter table if exists petitionkit_first_result rename to petitionkit_idempotency;
alter table petitionkit_idempotency alter column if exists kept_until rename to expires_at;

alter table petitionkit_key alter column if exists check_value rename to fingerprint;
alter table petitionkit_petition alter column if exists present rename to written_at;
alter table petitionkit_signature alter column if exists sealed rename to encrypted;
alter table petitionkit_history alter column if exists assured_before rename to assurance_before;
alter table petitionkit_history alter column if exists assured rename to assurance;

alter index if exists petitionkit_first_result_until rename to petitionkit_idempotency_expiry;

-- The listener that sends mail has a usual name, too: one row for each petition.
update petitionkit_listener set listener = 'petitionkit.mail' where listener = 'petitionkit.postman';
update petitionkit_listener_offset set listener = 'petitionkit.mail' where listener = 'petitionkit.postman';
update petitionkit_dead_letter set listener = 'petitionkit.mail' where listener = 'petitionkit.postman';

insert into petitionkit_schema (version) values (2);
