create table audit_entry (
  id bigint not null auto_increment primary key,
  at datetime(6) not null,
  account_id bigint,
  action varchar(60) not null,
  subject varchar(120) not null,
  detail varchar(400) not null,
  request_id varchar(40),
  index audit_entry_subject (subject)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The chain over the entries, laid a moment after they were written so that it does not serialise the writers.
create table audit_seal (
  position bigint not null primary key,
  entry_id bigint not null,
  hash char(64) not null,
  constraint audit_seal_entry unique (entry_id),
  constraint audit_seal_entry_exists foreign key (entry_id) references audit_entry (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
