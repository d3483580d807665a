-- What was seen of a person before they may be with children (child-safety CS-33). Rows are added, never changed; the newest counts.
create table screening (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  extract_seen_on date not null,
  trained_on date not null,
  conduct_signed_on date not null,
  expires_on date not null,
  recorded_by bigint,
  recorded_at datetime(6) not null,
  replaced boolean not null default false,
  constraint screening_account foreign key (account_id) references account (id),
  index screening_in_force (account_id, replaced, expires_on)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- An administrator's way in for an hour, with a reason; its grant carries the moment at which it ends.
alter table role_grant
  add column until_at datetime(6),
  add column emergency boolean not null default false;

create table break_glass (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  grant_id bigint not null,
  path varchar(120) not null,
  reason varchar(400) not null,
  opened_at datetime(6) not null,
  until_at datetime(6) not null,
  constraint break_glass_account foreign key (account_id) references account (id),
  constraint break_glass_grant foreign key (grant_id) references role_grant (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table break_glass_seen (
  id bigint not null auto_increment primary key,
  break_glass_id bigint not null,
  account_id bigint not null,
  seen_at datetime(6) not null,
  constraint break_glass_seen_once unique (break_glass_id, account_id),
  constraint break_glass_seen_of foreign key (break_glass_id) references break_glass (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A role with access to children is in force only while its holder's screening is: every query that asks for the scope obeys.
create or replace view caller_scope as
  select g.id, g.account_id, g.role, g.path from role_grant g
  where g.starts_on <= utc_date() and (g.ends_on is null or g.ends_on >= utc_date()) and g.ended_at is null
  and (g.until_at is null or g.until_at > utc_timestamp(6))
  and (g.emergency or g.role not in ('TRAINER', 'CENTRE_MANAGER', 'COORDINATOR', 'PROGRAMME_MANAGER', 'SAFEGUARDING_LEAD')
    or exists (select 1 from screening s where s.account_id = g.account_id and not s.replaced and s.expires_on >= utc_date()));
