-- The key under which secrets of authenticator apps are kept; made at first use, the same on every node.
create table factor_key (
  id int not null primary key,
  aes_key varchar(64) not null,
  created_at datetime(6) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- The secret an account shares with an app, encrypted; the last half minute whose code was used is never taken again.
create table authenticator_app (
  account_id bigint not null primary key,
  closed_secret varchar(200) not null,
  last_step bigint not null default 0,
  confirmed_at datetime(6),
  version int not null default 0,
  constraint authenticator_app_account foreign key (account_id) references account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table recovery_code (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  sha256 char(64) not null,
  used_at datetime(6),
  constraint recovery_code_once unique (account_id, sha256),
  constraint recovery_code_account foreign key (account_id) references account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
