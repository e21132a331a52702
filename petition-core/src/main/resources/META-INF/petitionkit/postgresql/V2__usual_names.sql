--liquibase formatted sql
--changeset petitionkit:2

-- Gives tables and columns the usual names of what they hold. Stop the nodes of the older release first: they read and
-- write the former names. Little but the catalogue changes, in a moment, however large the tables are.

alter table petitionkit_position rename to petitionkit_listener_offset;
alter table petitionkit_listener_offset rename column rests_until to retry_at;

alter table petitionkit_given_up rename to petitionkit_dead_letter;
alter table petitionkit_dead_letter rename column given_up_at to failed_at;

alter table petitionkit_first_result rename to petitionkit_idempotency;
alter table petitionkit_idempotency rename column kept_until to expires_at;

alter table petitionkit_key rename column check_value to fingerprint;
alter table petitionkit_petition rename column present to written_at;
alter table petitionkit_signature rename column sealed to encrypted;
alter table petitionkit_history rename column assured_before to assurance_before;
alter table petitionkit_history rename column assured to assurance;

-- Tables that were partitioned have indexes of other names, which stay.
alter index if exists petitionkit_position_pkey rename to petitionkit_listener_offset_pkey;
alter index if exists petitionkit_given_up_pkey rename to petitionkit_dead_letter_pkey;
alter index if exists petitionkit_first_result_pkey rename to petitionkit_idempotency_pkey;
alter index if exists petitionkit_first_result_until rename to petitionkit_idempotency_expiry;

-- The listener that sends mail has a usual name, too: one row for each petition.
update petitionkit_listener set listener = 'petitionkit.mail' where listener = 'petitionkit.postman';
update petitionkit_listener_offset set listener = 'petitionkit.mail' where listener = 'petitionkit.postman';
update petitionkit_dead_letter set listener = 'petitionkit.mail' where listener = 'petitionkit.postman';

insert into petitionkit_schema (version) values (2);
