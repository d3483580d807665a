-- What a device of staff proves itself with: the public half of a key whose private half never leaves it.
create table passkey (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  credential_sha256 char(64) not null,
  user_handle char(43) not null,
  public_key varchar(3000) not null,
  sign_count bigint not null,
  backup_eligible boolean not null,
  name varchar(60) not null,
  created_at datetime(6) not null,
  last_used_at datetime(6),
  version int not null default 0,
  constraint passkey_once unique (credential_sha256),
  constraint passkey_account foreign key (account_id) references account (id),
  index passkey_of_account (account_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
