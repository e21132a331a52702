create table if not exists site_owner (
    petition varchar(36) primary key,
    account varchar(100) not null
);

create table if not exists site_held (
    petition varchar(36) not null,
    signature varchar(36) not null,
    cause varchar(100) not null,
    held_at timestamp with time zone not null,
    primary key (petition, signature)
);

create table if not exists site_invalidation (
    id varchar(36) primary key,
    petition varchar(36) not null,
    document varchar(4000) not null
);

create table if not exists site_head (
    petition varchar(36) not null,
    entries bigint not null,
    key_id varchar(32) not null,
    document varchar(1000) not null,
    growth varchar(8000),
    primary key (petition, entries)
);

-- Large invalidations: one moderator proposes, another decides.
create table if not exists site_proposal (
    id varchar(36) primary key,
    petition varchar(36) not null,
    criteria varchar(4000) not null,
    reason varchar(4000) not null,
    proposed_by varchar(320) not null,
    proposed_at timestamp with time zone not null,
    decided_by varchar(320),
    decision varchar(20),
    decided_at timestamp with time zone
);

-- What moderators have taken out of the count alone.
create table if not exists site_removal (
    id varchar(36) primary key,
    petition varchar(36) not null,
    moderator varchar(320) not null,
    signatures bigint not null,
    ordered_at timestamp with time zone not null
);

create index if not exists site_removal_latest on site_removal (petition, moderator, ordered_at);

-- The keys that have signed tree heads, so that nodes with different ones are noticed.
create table if not exists site_proof_key (
    public_key varchar(200) primary key,
    used_at timestamp with time zone not null
);

-- Lists are kept by the library.
drop table if exists site_list;

create table if not exists site_recent (
    petition varchar(36) not null,
    signature varchar(36) not null,
    counted_at timestamp with time zone not null,
    primary key (petition, signature)
);

create index if not exists site_recent_latest on site_recent (petition, counted_at);

alter table site_owner alter column account set data type varchar(320);

-- Spring Security's links to log in.
create table if not exists one_time_tokens (
    token_value varchar(36) primary key,
    username varchar(320) not null,
    expires_at timestamp with time zone not null
);

-- Spring Session's: whoever is logged in is so on every node.
create table if not exists spring_session (
    primary_id char(36) primary key,
    session_id char(36) not null,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(320)
);

create unique index if not exists spring_session_id on spring_session (session_id);
create index if not exists spring_session_expiry on spring_session (expiry_time);
create index if not exists spring_session_principal on spring_session (principal_name);

create table if not exists spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

-- Spring Security's passkeys: what an account proves itself with on every node. Private keys stay with their owners.
create table if not exists user_entities (
    id varchar(1000) primary key,
    name varchar(320) not null unique,
    display_name varchar(320)
);

create table if not exists user_credentials (
    credential_id varchar(1000) primary key,
    user_entity_user_id varchar(1000) not null references user_entities (id) on delete cascade,
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp with time zone,
    last_used timestamp with time zone,
    label varchar(1000) not null
);

create index if not exists user_credentials_owner on user_credentials (user_entity_user_id);
