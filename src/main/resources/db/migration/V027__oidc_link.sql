-- Which person of an outside provider is which account here; made once, by an invitation that was open.
create table oidc_link (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  issuer varchar(200) not null,
  subject varchar(255) not null,
  linked_at datetime(6) not null,
  version int not null default 0,
  constraint oidc_link_person unique (issuer, subject),
  constraint oidc_link_account unique (account_id, issuer),
  constraint oidc_link_of foreign key (account_id) references account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
