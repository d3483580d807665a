-- Who gave a role and who took it back, and when: a grant that was ended is out of force at once, whatever its days say.
alter table role_grant
  add column granted_by bigint,
  add column granted_at datetime(6),
  add column ended_by bigint,
  add column ended_at datetime(6),
  add column not_ended tinyint default 1,
  add column account_kind varchar(10) not null default 'STAFF';

-- The same role may be given again on the day it was ended.
alter table role_grant add constraint role_grant_open unique (account_id, role, path, starts_on, not_ended);
alter table role_grant drop index role_grant_once;

-- A child's account can hold no role, whoever asks.
alter table account add constraint account_of_kind unique (id, kind);
alter table role_grant add constraint role_grant_kind check (account_kind = 'STAFF');
alter table role_grant add constraint role_grant_staff_account foreign key (account_id, account_kind) references account (id, kind);
alter table role_grant add index role_grant_path (path);

create or replace view caller_scope as
  select id, account_id, role, path from role_grant
  where starts_on <= utc_date() and (ends_on is null or ends_on >= utc_date()) and ended_at is null;
