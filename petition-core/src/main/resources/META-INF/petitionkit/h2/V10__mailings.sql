--liquibase formatted sql
--changeset petitionkit:10

-- Mailings to supporters. The keys of recipients lead with the mailing: these tables are distributed by that, not by petition.

-- One row a mailing: how far its signatures have been read, who is sending a batch, and when the next one is due.
create table petitionkit_mailing (
  mailing uuid primary key,
  organisation varchar not null,
  state varchar not null,
  created_at timestamp(6) with time zone not null,
  begun_at timestamp(6) with time zone,
  document varchar not null,
  next_petition bigint not null,
  last_signature uuid,
  failures bigint not null,
  owner uuid,
  due_at timestamp(6) with time zone not null
);

create index petitionkit_mailing_due on petitionkit_mailing (state, due_at);

-- One row a petition whose supporters a mailing is for.
create table petitionkit_mailing_petition (
  petition uuid not null,
  mailing uuid not null,
  primary key (petition, mailing)
);

-- One row a mailbox that a mailing has come to, by a keyed hash, until the mailing is sent; due_at while its mail waits.
create table petitionkit_mailing_recipient (
  mailing uuid not null,
  mailbox varchar not null,
  petition uuid not null,
  signature uuid not null,
  first_at timestamp(6) with time zone not null,
  attempts bigint not null,
  due_at timestamp(6) with time zone,
  primary key (mailing, mailbox)
);

create index petitionkit_mailing_recipient_due on petitionkit_mailing_recipient (mailing, due_at);

insert into petitionkit_schema (version) values (10);
