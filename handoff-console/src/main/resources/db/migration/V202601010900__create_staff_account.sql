create schema if not exists handoff;

create table handoff.staff_account (
    id bigint generated always as identity primary key,
    username text not null unique check (username ~ '^[a-z0-9][a-z0-9._-]{1,39}$'),
    display_name text not null check (length(display_name) between 1 and 60),
    roles text[] not null
        check (cardinality(roles) > 0 and roles <@ array['ADVISOR', 'EDITOR', 'SUPERVISOR', 'ADMIN']),
    password_hash text not null,
    active boolean not null default true,
    created_at timestamptz not null default now(),
    password_changed_at timestamptz not null default now()
);

create table handoff.sign_in_failure (
    id bigint generated always as identity primary key,
    username text not null,
    address text not null,
    failed_at timestamptz not null
);

create index sign_in_failure_of_account on handoff.sign_in_failure (username, address, failed_at);
create index sign_in_failure_by_age on handoff.sign_in_failure (failed_at);
