-- Sessions of staff: ending one here takes effect with its next request, on every node. No whole address is kept.
create table staff_session (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  started_at datetime(6) not null,
  last_seen_at datetime(6) not null,
  ended_at datetime(6),
  browser varchar(40) not null,
  network varchar(45) not null,
  strong boolean not null,
  version int not null default 0,
  constraint staff_session_account foreign key (account_id) references account (id),
  index staff_session_open (account_id, ended_at)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
