-- The code of a slip opens the guardian's page: 81 random bits, of which only the SHA-256 is kept.
create table guardian_code (
  id bigint not null auto_increment primary key,
  guardian_id bigint not null,
  sha256 char(64) not null,
  made_at datetime(6) not null,
  made_by bigint not null,
  revoked_at datetime(6),
  version int not null default 0,
  constraint guardian_code_sha256 unique (sha256),
  constraint guardian_code_guardian foreign key (guardian_id) references guardian (id),
  constraint guardian_code_maker foreign key (made_by) references account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
