-- A device that staff enrolled for a centre. It proves itself by a random token, of which only the SHA-256 is kept.
create table enrolled_device (
  id bigint not null auto_increment primary key,
  centre_id bigint not null,
  path varchar(120) not null,
  name varchar(60) not null,
  token_sha256 char(64) not null,
  enrolled_by bigint not null,
  enrolled_at datetime(6) not null,
  last_seen_on date,
  revoked_at datetime(6),
  version int not null default 0,
  constraint enrolled_device_token unique (token_sha256),
  constraint enrolled_device_centre foreign key (centre_id) references centre (id),
  constraint enrolled_device_by foreign key (enrolled_by) references account (id),
  index enrolled_device_path (path)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- What a member of staff reads aloud while a device is enrolled; goes when it is used or has run out.
create table enrolment_code (
  sha256 char(64) not null primary key,
  centre_id bigint not null,
  path varchar(120) not null,
  made_by bigint not null,
  expires_at datetime(6) not null,
  constraint enrolment_code_centre foreign key (centre_id) references centre (id),
  constraint enrolment_code_by foreign key (made_by) references account (id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

-- A printed card: of its 256 random bits only the SHA-256 is kept.
create table sign_in_card (
  id bigint not null auto_increment primary key,
  account_id bigint not null,
  token_sha256 char(64) not null,
  made_at datetime(6) not null,
  revoked_at datetime(6),
  version int not null default 0,
  constraint sign_in_card_token unique (token_sha256),
  constraint sign_in_card_account foreign key (account_id) references account (id),
  index sign_in_card_by_account (account_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

alter table account
  add column secret_kind varchar(10) not null default 'PASSWORD',
  add constraint account_secret_kind check (secret_kind in ('PICTURES', 'PIN', 'PASSWORD'));
update account set secret_kind = 'PIN' where kind = 'LEARNER';

-- The moment from which a bucket with a bound for a day or a month counts.
alter table sign_in_throttle add column opened_at datetime(6);
