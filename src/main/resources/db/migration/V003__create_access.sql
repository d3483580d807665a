create table account (
  id bigint not null auto_increment primary key,
  user_name varchar(60) not null,
  kind varchar(10) not null,
  secret_hash varchar(200) not null,
  learner_id bigint,
  staff_member_id bigint,
  language varchar(3) not null,
  active boolean not null default true,
  version int not null default 0,
  constraint account_user_name unique (user_name),
  constraint account_learner unique (learner_id),
  constraint account_learner_exists foreign key (learner_id) references learner (id),
  constraint account_staff_exists foreign key (staff_member_id) references staff_member (id),
  constraint account_kind check (kind in ('LEARNER', 'STAFF'))
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A role at a node of the tree, from a day on and perhaps until a day (UTC days, both included).
create table role_grant (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  role varchar(30) not null,
  path varchar(120) not null,
  starts_on date not null,
  ends_on date,
  version int not null default 0,
  constraint role_grant_once unique (account_id, role, path, starts_on),
  constraint role_grant_account foreign key (account_id) references account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What every query joins to: the grants in force today.
create view caller_scope as
  select id, account_id, role, path from role_grant
  where starts_on <= utc_date() and (ends_on is null or ends_on >= utc_date());

-- Failed sign-ins, counted apart for each account, device and centre.
create table sign_in_throttle (
  bucket varchar(90) not null primary key,
  failures int not null,
  last_failure_at datetime(6) not null,
  blocked_until datetime(6)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- One row while no administrator exists: the SHA-256 of the code printed in the log.
create table setup_code (
  id int not null primary key,
  sha256 char(64) not null,
  created_at datetime(6) not null
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
