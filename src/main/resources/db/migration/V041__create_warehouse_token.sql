-- By what the ministry's own warehouse reads figures of a programme or of a region of it, with the rights its maker has at that moment.
create table warehouse_token (
  id bigint not null auto_increment primary key,
  token_sha256 char(64) not null,
  account_id bigint not null,
  name varchar(60) not null,
  path varchar(120) not null,
  attendance boolean not null,
  completeness boolean not null,
  ends_on date not null,
  made_at datetime(6) not null,
  revoked_at datetime(6),
  last_used_on date,
  version int not null default 0,
  constraint warehouse_token_sha256 unique (token_sha256),
  constraint warehouse_token_account foreign key (account_id) references account (id),
  constraint warehouse_token_reads check (attendance or completeness),
  index warehouse_token_of_account (account_id),
  index warehouse_token_path (path)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
