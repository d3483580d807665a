-- A code with which a member of staff comes to a first user name and password, or to a new password: known by its SHA-256 alone.
create table invitation (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  sha256 char(64) not null,
  created_by bigint not null,
  created_at datetime(6) not null,
  expires_at datetime(6) not null,
  closed_at datetime(6),
  used boolean not null default false,
  version int not null default 0,
  constraint invitation_code unique (sha256),
  constraint invitation_account foreign key (account_id) references account (id),
  index invitation_of_account (account_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
