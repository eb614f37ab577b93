-- What an answer depends on: {"question", "options": [{"label", "words", "answer"}]}; null where it is the same for all.
alter table knowledge.faq_version add column asks jsonb;

create or replace view knowledge.faq_current as
select version.*
from knowledge.faq_entry entry
join knowledge.faq_version version using (slug, version);
