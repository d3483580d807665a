-- The whole of what may be stored about a child or a member of staff.
create table learner (
  id bigint not null auto_increment primary key,
  code varchar(12) not null,
  centre_id bigint not null,
  path varchar(120) not null,
  given_ar varchar(60),
  family_ar varchar(60),
  given_lat varchar(60),
  family_lat varchar(60),
  display_name varchar(60) not null,
  avatar varchar(20) not null,
  birth_year smallint not null,
  birth_month tinyint not null,
  gender char(1),
  version int not null default 0,
  constraint learner_code unique (code),
  constraint learner_centre foreign key (centre_id) references centre (id),
  constraint learner_birth_month check (birth_month between 1 and 12),
  constraint learner_gender check (gender in ('F', 'M')),
  index learner_path (path)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table membership (
  id bigint not null auto_increment primary key,
  learner_id bigint not null,
  group_id bigint not null,
  path varchar(120) not null,
  joined_on date not null,
  left_on date,
  version int not null default 0,
  constraint membership_once unique (group_id, learner_id, joined_on),
  constraint membership_learner foreign key (learner_id) references learner (id),
  constraint membership_group foreign key (group_id) references learner_group (id),
  index membership_by_learner (learner_id)
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;

create table staff_member (
  id bigint not null auto_increment primary key,
  given_ar varchar(60),
  family_ar varchar(60),
  given_lat varchar(60),
  family_lat varchar(60),
  work_email varchar(120),
  version int not null default 0
) engine=InnoDB default charset=utf8mb4 collate=utf8mb4_bin;
