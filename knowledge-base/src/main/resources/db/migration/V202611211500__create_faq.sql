create schema if not exists knowledge;

create table knowledge.faq_version (
    slug text not null,
    version integer not null check (version > 0),
    status text not null check (status in ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    topic text not null,
    question text not null,
    variants text[] not null,
    answer text not null,
    citations jsonb not null,
    applies_from date not null,
    applies_to date,
    audience text not null check (audience in ('WORKER', 'EMPLOYER', 'UNION')),
    review_by date not null,
    related text[] not null,
    earlier_version_of text,
    editor text not null,
    changed_at timestamptz not null,
    primary key (slug, version)
);

create table knowledge.faq_entry (
    slug text primary key,
    version integer not null,
    edited boolean not null,
    shipped_hash text,
    foreign key (slug, version) references knowledge.faq_version (slug, version) deferrable initially deferred
);

create view knowledge.faq_current as
select version.*
from knowledge.faq_entry entry
join knowledge.faq_version version using (slug, version);

-- One row, counted up inside the changing transaction: unlike a sequence it grows in the order of commits.
create table knowledge.faq_revision (
    only_row boolean primary key default true check (only_row),
    revision bigint not null
);

insert into knowledge.faq_revision (revision) values (0);

create function knowledge.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name;
end
$$;

create trigger faq_version_is_append_only
before update or delete on knowledge.faq_version
for each row execute function knowledge.refuse_change();
