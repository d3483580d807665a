-- The tree: programme > region > province > centre > group. A path names the node and all above it, programme first.
create table programme (
  id bigint not null auto_increment primary key,
  code varchar(20) not null,
  name_ar varchar(120) not null,
  name_fr varchar(120) not null,
  name_en varchar(120) not null,
  name_zgh varchar(120),
  version int not null default 0,
  constraint programme_code unique (code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table region (
  code varchar(10) not null primary key,
  name_ar varchar(120) not null,
  name_fr varchar(120) not null,
  name_zgh varchar(120)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table province (
  code varchar(10) not null primary key,
  region_code varchar(10) not null,
  kind varchar(12) not null,
  name_ar varchar(120) not null,
  name_fr varchar(120) not null,
  name_zgh varchar(120),
  constraint province_region foreign key (region_code) references region (code)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table season (
  id bigint not null auto_increment primary key,
  code varchar(20) not null,
  starts_on date not null,
  ends_on date not null,
  constraint season_code unique (code),
  constraint season_order check (starts_on < ends_on)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table centre (
  id bigint not null auto_increment primary key,
  programme_id bigint not null,
  province_code varchar(10) not null,
  code varchar(20) not null,
  name_ar varchar(120) not null,
  name_fr varchar(120) not null,
  path varchar(120) not null,
  version int not null default 0,
  constraint centre_code unique (code),
  constraint centre_programme foreign key (programme_id) references programme (id),
  constraint centre_province foreign key (province_code) references province (code),
  index centre_path (path)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table learner_group (
  id bigint not null auto_increment primary key,
  centre_id bigint not null,
  season_id bigint not null,
  code varchar(30) not null,
  course varchar(42) not null,
  band char(1) not null,
  name_ar varchar(120) not null,
  name_fr varchar(120) not null,
  path varchar(120) not null,
  version int not null default 0,
  constraint learner_group_code unique (code),
  constraint learner_group_centre foreign key (centre_id) references centre (id),
  constraint learner_group_season foreign key (season_id) references season (id),
  index learner_group_path (path)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
