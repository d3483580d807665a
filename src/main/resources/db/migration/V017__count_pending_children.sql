-- Children nobody has agreed for yet are in a session as a number; after agreement the trainer marks them by hand.
alter table group_session add column headcount int not null default 0;

-- Every change of that number: by the trainer, or because one of them was marked by name afterwards. Never updated.
create table headcount_change (
  id bigint not null auto_increment primary key,
  session_id bigint not null,
  old_count int not null,
  new_count int not null,
  reason varchar(14) not null,
  account_id bigint not null,
  changed_at datetime(6) not null,
  constraint headcount_change_session foreign key (session_id) references group_session (id),
  constraint headcount_change_reason check (reason in ('COUNTED', 'AFTER_CONSENT'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

alter table mark_change add column reason varchar(14);
