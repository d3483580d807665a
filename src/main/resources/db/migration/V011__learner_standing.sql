-- Whether a child takes part: nobody does before a guardian (from 18 on: the person) has agreed.
-- pending_since is the UTC day a pending record began; its data go 30 days later.
alter table learner
  add column standing varchar(10) not null default 'PENDING',
  add column pending_since date,
  add constraint learner_standing check (standing in ('PENDING', 'ACTIVE', 'WITHDRAWN', 'CLOSED'));
update learner set pending_since = utc_date();
