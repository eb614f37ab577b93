-- One imported version of a statute; versions of one statute never overlap, which the importing transaction checks
-- under a lock.
create table knowledge.law_text (
    id bigint generated always as identity primary key,
    law text not null,
    in_force_from date not null,
    in_force_to date check (in_force_to >= in_force_from),
    articles integer not null check (articles > 0),
    file_name text not null,
    imported_by text not null,
    imported_at timestamptz not null
);

create index law_text_law on knowledge.law_text (law, in_force_from);

create table knowledge.law_article (
    text_id bigint not null references knowledge.law_text (id) on delete cascade,
    article text not null,
    position integer not null,
    title text not null,
    clauses jsonb not null,
    primary key (text_id, article)
);
